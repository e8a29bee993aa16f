using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Policies;

/// <summary>Whether a tutor may let go of a lesson that its student moved, without a mark against him.</summary>
public static class ReleasePolicy
{
    /// <summary>Null if he may; INVALID_STATE for a lesson that is not confirmed or was not moved, and once his time for it is over.</summary>
    public static Refusal? Decide(BookingFacts booking, Instant now)
    {
        if (booking.Status is not BookingStatus.Confirmed) return BookingRefusals.InvalidState(booking.Status);

        return Until(booking) is { } until && now <= until ? null : BookingRefusals.NothingToRelease;
    }

    /// <summary>The last instant at which he may; null for a lesson that was not moved.</summary>
    public static Instant? Until(BookingFacts booking) => booking.MovedAt is { } movedAt
        ? Instant.Min(movedAt + booking.Numbers.Release, booking.StartsAt - booking.Numbers.Release)
        : null;
}
