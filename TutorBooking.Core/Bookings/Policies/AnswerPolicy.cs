using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Policies;

/// <summary>Until when a tutor may answer a request.</summary>
public static class AnswerPolicy
{
    /// <summary>Null if the request can be answered now. One whose time is up is refused even before the sweep has been by.</summary>
    public static Refusal? Decide(BookingFacts booking, Instant now)
    {
        if (booking.Status is not BookingStatus.Pending) return BookingRefusals.InvalidState(booking.Status);

        // Never later than the start, so that nobody has to be told of a lesson that has begun.
        return now >= booking.ExpiresAt ? BookingRefusals.RequestExpired : null;
    }
}
