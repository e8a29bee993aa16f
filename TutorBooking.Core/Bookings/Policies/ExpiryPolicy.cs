using NodaTime;

namespace TutorBooking.Core.Bookings.Policies;

/// <summary>How long a request waits for its answer.</summary>
/// <param name="Lifetime">The longest wait.</param>
/// <param name="BeforeStart">How long before the lesson the answer must be there.</param>
public sealed record ExpiryPolicy(Duration Lifetime, Duration BeforeStart)
{
    // Even for a lesson in an hour the tutor gets a moment to look.
    private static readonly Duration ShortestWait = Duration.FromMinutes(15);

    /// <summary>The earlier of both limits, but never less than a quarter of an hour from now and never after the start.</summary>
    public Instant ExpiresAt(Instant createdAt, Instant startsAt) => ExpiresAt(createdAt, startsAt, createdAt);

    /// <summary>The same for a request that was moved: its tutor gets the quarter of an hour from the move on.</summary>
    public Instant ExpiresAt(Instant createdAt, Instant startsAt, Instant movedAt)
    {
        var limit = Instant.Min(createdAt + Lifetime, startsAt - BeforeStart);
        return Instant.Min(Instant.Max(limit, movedAt + ShortestWait), startsAt);
    }
}
