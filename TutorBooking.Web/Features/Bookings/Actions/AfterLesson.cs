using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Actions;

/// <summary>What a party can say of a lesson once it has begun, or could in a moment.</summary>
internal sealed record AfterLesson(string Title, string Words)
{
    /// <summary>Null where there is nothing to say and nothing to wait for.</summary>
    public static AfterLesson? Of(BookingDetails booking, DateTimeZone zone, Instant now)
    {
        if (booking.ViewedAs is Party.Admin) return null;
        if (booking.Facts.IsInProgress(now)) return new AfterLesson("The lesson is on", InProgress(booking, zone, now));

        var mayReport = booking.Allows(BookingAction.ReportNoShow);
        return booking.Allows(BookingAction.Complete) ? new AfterLesson("Did the lesson take place?", Over(booking, zone))
            : booking.Allows(BookingAction.Review) ? new AfterLesson("How was it?", Review(booking, zone, mayReport))
            : !mayReport ? null
            : booking.Status is BookingStatus.Confirmed ? new AfterLesson("The lesson is over", Over(booking, zone))
            : new AfterLesson("You see it differently?", Contradiction(booking, zone));
    }

    private static string InProgress(BookingDetails booking, DateTimeZone zone, Instant now)
    {
        var report = Missing(booking, zone, now);
        return booking.ViewedAs is Party.Tutor ? $"{report} It can be completed from {TimeWords.Clock(booking.EndsAt, zone)}, in {TimeWords.Wait(booking.EndsAt - now)}." : report;
    }

    private static string Missing(BookingDetails booking, DateTimeZone zone, Instant now)
    {
        var (other, from) = (BookingWords.FirstName(booking.Other.Name), NoShowPolicy.From(booking.Facts));
        var when = $"that can be reported from {TimeWords.Clock(from, zone)}, in {TimeWords.Wait(from - now)}.";

        // Who came through the link may still not be there: it says nothing of the lesson.
        if (OtherCame(booking) is { } came)
        {
            return $"{other} came at {TimeWords.Clock(came, zone)}. If you do not meet all the same, {(now < from ? when : "say so here.")}";
        }

        return now < from ? $"If {other} does not come, {when}" : $"If {other} has not come, say so here.";
    }

    private static Instant? OtherCame(BookingDetails booking) =>
        booking.ViewedAs is Party.Tutor ? booking.Attendance.Student : booking.Attendance.Tutor;

    private static string Over(BookingDetails booking, DateTimeZone zone)
    {
        var due = TimeWords.Short(CompletionPolicy.DueAt(booking.Facts), zone);
        var (tutor, earned) = (booking.Who(Party.Tutor), MoneyWords.Of(booking.Funding.Tutor));
        return $"If nobody says otherwise, it is completed by itself on {due} and {(booking.ViewedAs is Party.Tutor ? $"you earn {earned}" : $"{tutor} earns {earned}")}.";
    }

    private static string Review(BookingDetails booking, DateTimeZone zone, bool mayReport)
    {
        var tutor = BookingWords.FirstName(booking.Tutor.Name);
        var until = TimeWords.ShortDay(booking.EndsAt + booking.Facts.Numbers.ReviewWindow, zone);
        return $"Your stars help others to choose. You can review {tutor} until {until}.{(mayReport ? $" {Contradiction(booking, zone)}" : "")}";
    }

    private static string Contradiction(BookingDetails booking, DateTimeZone zone) =>
        $"If {BookingWords.FirstName(booking.Other.Name)} did not come, you can say so until {TimeWords.Short(NoShowPolicy.Until(booking.Facts), zone)}. That opens a dispute, and an admin decides.";
}
