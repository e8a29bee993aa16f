using NodaTime;

namespace TutorBooking.Core.Platform;

/// <summary>How one sweep does.</summary>
/// <param name="Name">What it looks for, in words.</param>
/// <param name="LastRunAt">When it last looked through all that was due; null if it never did.</param>
/// <param name="LastDone">How many it dealt with then.</param>
/// <param name="Done">How many since the start of the process.</param>
/// <param name="FailedAt">When it, or one of its rows, last failed; null if never.</param>
public sealed record SweepRecord(string Name, Instant? LastRunAt, int LastDone, int Done, Instant? FailedAt);
