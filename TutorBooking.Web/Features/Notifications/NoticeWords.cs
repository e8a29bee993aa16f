using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Web.Features.Bookings;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Notifications;

/// <summary>What a notice says, in its reader's zone.</summary>
internal static class NoticeWords
{
    public static string Title(NoticeLine notice)
    {
        var name = BookingWords.FirstName(notice.OtherName);
        return notice.Kind switch
        {
            BookingNewsKind.LessonRequested => $"{name} asks for a lesson",
            BookingNewsKind.LessonBooked => $"{name} booked a lesson",
            BookingNewsKind.RequestConfirmed => $"{name} confirmed your lesson",
            BookingNewsKind.RequestDeclined => $"{name} declined your request",
            BookingNewsKind.RequestExpired => $"The request with {name} ran out without an answer",
        };
    }

    public static string Detail(NoticeLine notice, DateTimeZone zone) =>
        $"{notice.SubjectName}, {TimeWords.Short(notice.LessonStartsAt, zone)} ({TimeWords.Place(zone)})";

    public static string Icon(BookingNewsKind kind) => kind switch
    {
        BookingNewsKind.LessonRequested => "clock",
        BookingNewsKind.LessonBooked or BookingNewsKind.RequestConfirmed => "check",
        BookingNewsKind.RequestDeclined => "minus",
        BookingNewsKind.RequestExpired => "hourglass",
    };
}
