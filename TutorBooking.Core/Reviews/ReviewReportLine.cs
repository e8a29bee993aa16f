using NodaTime;

namespace TutorBooking.Core.Reviews;

/// <summary>One report that waits for an admin.</summary>
public sealed record ReviewReportLine(string ReporterName, string Reason, Instant At);
