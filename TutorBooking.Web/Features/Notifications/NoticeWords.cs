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
    public static string Title(NoticeLine notice) => Title(notice.Kind, BookingWords.FirstName(notice.OtherName));

    public static string Detail(NoticeLine notice, DateTimeZone zone) =>
        $"{notice.SubjectName}, {TimeWords.Short(notice.LessonStartsAt, zone)} ({TimeWords.Place(zone)})";

    /// <summary>Where one sees what the notice tells of.</summary>
    public static string Address(NoticeLine notice) => notice.Kind switch
    {
        BookingNewsKind.ReviewWritten => "/tutor/reviews",
        BookingNewsKind.ReviewAnswered => $"{Lesson(notice)}/review",
        BookingNewsKind.LessonRequested or BookingNewsKind.LessonBooked or BookingNewsKind.RequestConfirmed or BookingNewsKind.RequestDeclined
            or BookingNewsKind.RequestExpired or BookingNewsKind.LessonCancelled or BookingNewsKind.LessonCancelledByPlatform or BookingNewsKind.LessonReleased
            or BookingNewsKind.LessonRestored or BookingNewsKind.LessonMoved or BookingNewsKind.TimesProposed or BookingNewsKind.ProposalAccepted
            or BookingNewsKind.ProposalDeclined or BookingNewsKind.ProposalExpired or BookingNewsKind.LessonCompleted or BookingNewsKind.NoShowReported
            or BookingNewsKind.DisputeOpened or BookingNewsKind.DisputeAnswered or BookingNewsKind.DisputeDecided or BookingNewsKind.RefundPaid => Lesson(notice),
    };

    public static string Icon(BookingNewsKind kind) => kind switch
    {
        BookingNewsKind.LessonRequested => "clock",
        BookingNewsKind.LessonBooked or BookingNewsKind.RequestConfirmed or BookingNewsKind.LessonRestored => "check",
        BookingNewsKind.RequestDeclined or BookingNewsKind.ProposalDeclined => "minus",
        BookingNewsKind.RequestExpired or BookingNewsKind.ProposalExpired => "hourglass",
        BookingNewsKind.LessonCancelled or BookingNewsKind.LessonCancelledByPlatform or BookingNewsKind.LessonReleased => "cross",
        BookingNewsKind.LessonMoved or BookingNewsKind.TimesProposed or BookingNewsKind.ProposalAccepted => "calendar",
        BookingNewsKind.LessonCompleted => "check-double",
        BookingNewsKind.NoShowReported => "user-off",
        BookingNewsKind.DisputeOpened or BookingNewsKind.DisputeAnswered or BookingNewsKind.DisputeDecided => "scale",
        BookingNewsKind.RefundPaid => "wallet",
        BookingNewsKind.ReviewWritten or BookingNewsKind.ReviewAnswered => "star",
    };

    private static string Title(BookingNewsKind kind, string name) => kind switch
    {
        BookingNewsKind.LessonRequested => $"{name} asks for a lesson",
        BookingNewsKind.LessonBooked => $"{name} booked a lesson",
        BookingNewsKind.RequestConfirmed => $"{name} confirmed your lesson",
        BookingNewsKind.RequestDeclined => $"{name} declined your request",
        BookingNewsKind.RequestExpired => $"The request with {name} ran out without an answer",
        BookingNewsKind.LessonCancelled => $"{name} cancelled the lesson",
        BookingNewsKind.LessonCancelledByPlatform => $"The platform cancelled the lesson with {name}",
        BookingNewsKind.LessonReleased => $"{name} let go of the lesson you moved",
        BookingNewsKind.LessonRestored => $"{name} took the cancellation back",
        BookingNewsKind.LessonMoved => $"{name} moved the lesson",
        BookingNewsKind.TimesProposed => $"{name} proposes other times",
        BookingNewsKind.ProposalAccepted => $"{name} took one of your times",
        BookingNewsKind.ProposalDeclined => $"{name} keeps the time that was agreed",
        BookingNewsKind.ProposalExpired => $"The times proposed for the lesson with {name} are no longer held",
        BookingNewsKind.LessonCompleted => $"The lesson with {name} is completed",
        BookingNewsKind.NoShowReported => $"{name} says that you did not come",
        BookingNewsKind.DisputeOpened => $"{name} contradicts: the lesson is in dispute",
        BookingNewsKind.DisputeAnswered => $"{name} answered in the dispute",
        BookingNewsKind.DisputeDecided => $"The dispute with {name} is decided",
        BookingNewsKind.RefundPaid => $"The refund for the lesson with {name} was paid",
        BookingNewsKind.ReviewWritten => $"{name} reviewed your lesson",
        BookingNewsKind.ReviewAnswered => $"{name} answered your review",
    };

    private static string Lesson(NoticeLine notice) => string.Create(CultureInfo.InvariantCulture, $"/bookings/{notice.BookingId.Value}");
}
