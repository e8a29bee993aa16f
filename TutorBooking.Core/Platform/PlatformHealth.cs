using NodaTime;

namespace TutorBooking.Core.Platform;

/// <summary>How the machine does at one moment.</summary>
/// <param name="Outbox">Null where the database gives no answer.</param>
/// <param name="Sweeps">Those of this process, by name.</param>
public sealed record PlatformHealth(Instant At, DatabaseState Database, OutboxBacklog? Outbox, IReadOnlyList<SweepRecord> Sweeps);
