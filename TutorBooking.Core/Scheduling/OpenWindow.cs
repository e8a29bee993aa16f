using NodaTime;

namespace TutorBooking.Core.Scheduling;

/// <summary>One stretch of a tutor's hours as instants, its end excluded.</summary>
public sealed record OpenWindow(Instant Start, Instant End);
