using NodaTime;

namespace TutorBooking.Core.Bookings.Proposals;

/// <summary>One of the times of a proposal.</summary>
public sealed class ProposedTime
{
    public long Id { get; private init; }

    public required Instant StartsAt { get; init; }
}
