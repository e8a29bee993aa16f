using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Web.Features.Bookings.Paying;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Actions;

/// <summary>What to know before one changes a lesson to come: until when it is free, how often it can be moved, what the tutor's way out is.</summary>
internal static class PlanWords
{
    public static IEnumerable<string> Of(BookingDetails booking, DateTimeZone zone, Instant now) =>
        booking.ViewedAs is Party.Tutor ? OfTutor(booking, zone) : OfStudent(booking, zone, now);

    private static IEnumerable<string> OfStudent(BookingDetails booking, DateTimeZone zone, Instant now)
    {
        if (booking.Allows(BookingAction.Cancel)) yield return Cancelling(booking, zone, now);
        if (booking.Allows(BookingAction.Reschedule)) yield return Moving(booking, zone);
    }

    private static IEnumerable<string> OfTutor(BookingDetails booking, DateTimeZone zone)
    {
        var student = BookingWords.FirstName(booking.Student.Name);
        if (booking.Allows(BookingAction.Cancel)) yield return $"If you cancel, {student} gets everything back.";
        if (booking.Allows(BookingAction.Release) && ReleasePolicy.Until(booking.Facts) is { } until)
        {
            yield return $"{student} moved this lesson. Until {TimeWords.Short(until, zone)} you can release it without a mark against you.";
        }
    }

    private static string Cancelling(BookingDetails booking, DateTimeZone zone, Instant now)
    {
        if (booking.Status is BookingStatus.Pending) return $"As long as {BookingWords.FirstName(booking.Tutor.Name)} has not agreed, cancelling is free.";

        var (until, notice) = (CancellationPolicy.FreeUntil(booking.Facts), BookingWords.Hours(booking.Facts.Numbers.FreeCancellationHours));
        return now <= until ? $"Cancelling is free until {TimeWords.Short(until, zone)}, which is {notice} before." : $"It is less than {notice} before the lesson: {BackWords.Lost(booking)}.";
    }

    private static string Moving(BookingDetails booking, DateTimeZone zone)
    {
        var left = booking.Facts.Numbers.MostMoves - booking.Facts.Moves;
        return $"You can move it {Times(left)} until {TimeWords.Short(ReschedulePolicy.Until(booking.Facts), zone)}.";
    }

    private static string Times(int count) => count is 1 ? "once" : count is 2 ? "twice" : $"{count} times";
}
