using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings.Policies;

/// <summary>Whether a student may move a lesson, and to where. Whether that time is open is asked afterwards, as for any lesson.</summary>
public static class ReschedulePolicy
{
    /// <summary>Null if it may be moved at all now; INVALID_STATE, RESCHEDULE_TOO_LATE or RESCHEDULE_LIMIT.</summary>
    public static Refusal? Decide(BookingFacts booking, Instant now) =>
        OfState(booking, now) ?? OfNotice(booking, now) ?? OfCount(booking);

    /// <summary>The same for one new start, in the order of the rules.</summary>
    /// <param name="minimumNotice">The tutor's, for any lesson.</param>
    public static Refusal? Decide(BookingFacts booking, Instant newStart, Duration minimumNotice, Instant now) =>
        OfState(booking, now) ?? OfNotice(booking, now) ?? OfNewStart(booking, newStart, minimumNotice, now) ?? OfCount(booking);

    /// <summary>The last instant at which it can be moved.</summary>
    public static Instant Until(BookingFacts booking) => booking.StartsAt - booking.Numbers.RescheduleNotice;

    /// <summary>How far ahead of now the new start may be. A lesson that is further away already may stay so.</summary>
    public static Duration Horizon(BookingFacts booking, Instant now) =>
        Duration.Max(booking.Numbers.RescheduleHorizon, booking.StartsAt - now);

    /// <summary>INVALID_STATE for a booking that owns no time any more; the first of the questions.</summary>
    public static Refusal? OfState(BookingFacts booking, Instant now) =>
        booking.IsOpen(now) ? null : booking.HasRunOut(now) ? BookingRefusals.RequestExpired : BookingRefusals.InvalidState(booking.Status);

    private static Refusal? OfNotice(BookingFacts booking, Instant now) =>
        now > Until(booking) ? BookingRefusals.RescheduleTooLate(booking.Numbers.RescheduleNotice) : null;

    private static Refusal? OfNewStart(BookingFacts booking, Instant newStart, Duration minimumNotice, Instant now) =>
        newStart <= now ? BookingRefusals.NewTimeInPast
        : newStart == booking.StartsAt ? BookingRefusals.SameTime
        : !OpenSlots.IsOnGrid(newStart) ? SchedulingRefusals.NotOnGrid
        : newStart - now < minimumNotice ? SchedulingRefusals.TooShortNotice(minimumNotice)
        : newStart - now > Horizon(booking, now) ? BookingRefusals.RescheduleTooFar(booking.Numbers.RescheduleHorizon)
        : null;

    private static Refusal? OfCount(BookingFacts booking) =>
        booking.Moves >= booking.Numbers.MostMoves ? BookingRefusals.RescheduleLimit(booking.Numbers.MostMoves) : null;
}
