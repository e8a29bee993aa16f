using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Policies;

/// <summary>When the two parties of a lesson may go to where it is held.</summary>
public static class JoinPolicy
{
    /// <summary>Null if this party may join now: a confirmed video call, from a while before its start to its end.</summary>
    public static Refusal? Decide(BookingFacts booking, Party by, Instant now) =>
        by is not (Party.Student or Party.Tutor) ? BookingRefusals.OnlyPartiesJoin
        : !booking.HasLink || booking.Status is not BookingStatus.Confirmed ? BookingRefusals.InvalidState(booking.Status)
        : now < From(booking) ? BookingRefusals.TooEarlyToJoin(booking.Numbers.Join)
        : now >= booking.EndsAt ? BookingRefusals.LessonIsOver
        : null;

    public static Instant From(BookingFacts booking) => booking.StartsAt - booking.Numbers.Join;
}
