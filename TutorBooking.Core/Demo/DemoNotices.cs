using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;

namespace TutorBooking.Core.Demo;

/// <summary>What student and tutor were told inside the application, oldest first; nothing of it was ever mailed.</summary>
internal static class DemoNotices
{
    private static readonly Duration UntilRead = Duration.FromHours(2);

    public static IEnumerable<Notice> Of(DemoStory story, DemoCast cast) =>
    [
        Told(story.Expired, story.Expired.Student, BookingNewsKind.RequestExpired, cast, isRead: true),
        Told(story.Expired, story.Expired.Teacher.Account, BookingNewsKind.RequestExpired, cast, isRead: true),
        Told(story.Declined, story.Declined.Student, BookingNewsKind.RequestDeclined, cast, isRead: true),
        Told(story.Agreed, story.Agreed.Student, BookingNewsKind.RequestConfirmed, cast, isRead: false),
        Told(story.Disputed, story.Disputed.Teacher.Account, BookingNewsKind.DisputeOpened, cast, isRead: true),
        Told(story.Released, story.Released.Student, BookingNewsKind.LessonReleased, cast, isRead: true),
        Told(story.Moved, story.Moved.Teacher.Account, BookingNewsKind.LessonMoved, cast, isRead: true),
        Told(story.Proposed, story.Proposed.Student, BookingNewsKind.TimesProposed, cast, isRead: false),
        .. story.Waiting.OrderBy(request => request.Booking.CreatedAt)
            .Select(request => Told(request, request.Teacher.Account, BookingNewsKind.LessonRequested, cast, isRead: false)),
    ];

    private static Notice Told(DemoLesson lesson, Account recipient, BookingNewsKind kind, DemoCast cast, bool isRead)
    {
        var booking = lesson.Booking;
        return new Notice
        {
            PersonId = recipient.Id,
            Kind = kind,
            BookingId = booking.Id,
            OtherName = (recipient == lesson.Student ? lesson.Teacher.Account : lesson.Student).DisplayName,
            SubjectName = cast.SubjectNames[booking.SubjectId],
            LessonStartsAt = booking.StartsAt,
            CreatedAt = booking.UpdatedAt,
            ReadAt = isRead ? booking.UpdatedAt + UntilRead : null,
            DeliveryKey = $"{booking.Id.Value}/{booking.Version}/{recipient.Id}/{kind}",
        };
    }
}
