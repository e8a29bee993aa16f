using System.Globalization;
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
            BookingNewsKind.ReviewWritten => $"{name} reviewed your lesson",
            BookingNewsKind.ReviewAnswered => $"{name} answered your review",
        };
    }

    public static string Detail(NoticeLine notice, DateTimeZone zone) =>
        $"{notice.SubjectName}, {TimeWords.Short(notice.LessonStartsAt, zone)} ({TimeWords.Place(zone)})";

    /// <summary>Where one sees what the notice tells of.</summary>
    public static string Address(NoticeLine notice) => notice.Kind switch
    {
        BookingNewsKind.ReviewWritten => "/tutor/reviews",
        BookingNewsKind.ReviewAnswered => $"{Lesson(notice)}/review",
        BookingNewsKind.LessonRequested or BookingNewsKind.LessonBooked or BookingNewsKind.RequestConfirmed
            or BookingNewsKind.RequestDeclined or BookingNewsKind.RequestExpired => Lesson(notice),
    };

    public static string Icon(BookingNewsKind kind) => kind switch
    {
        BookingNewsKind.LessonRequested => "clock",
        BookingNewsKind.LessonBooked or BookingNewsKind.RequestConfirmed => "check",
        BookingNewsKind.RequestDeclined => "minus",
        BookingNewsKind.RequestExpired => "hourglass",
        BookingNewsKind.ReviewWritten or BookingNewsKind.ReviewAnswered => "star",
    };

    private static string Lesson(NoticeLine notice) => string.Create(CultureInfo.InvariantCulture, $"/bookings/{notice.BookingId.Value}");
}
