using NodaTime;

namespace TutorBooking.Core.Platform;

/// <summary>What the outbox still owes the world.</summary>
/// <param name="Waiting">How many messages are not delivered.</param>
/// <param name="OldestWrittenAt">When the oldest of them was written; null if none waits.</param>
/// <param name="OldestAttempts">How often that one has failed.</param>
public sealed record OutboxBacklog(int Waiting, Instant? OldestWrittenAt, int OldestAttempts)
{
    public static readonly OutboxBacklog None = new(0, OldestWrittenAt: null, 0);
}
