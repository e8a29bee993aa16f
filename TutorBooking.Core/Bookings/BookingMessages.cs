using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>What a change of a booking owes the world: one message for the open pages, and one for each person who should hear of it.</summary>
internal static class BookingMessages
{
    public static IEnumerable<OutboxMessage> Of(Booking booking, Instant now) =>
        News(booking).Select(news => OutboxMessage.Of(news, now)).Prepend(OutboxMessage.Of(BookingChanged.Of(booking), now));

    // The other side hears; both do where neither party acted.
    private static IEnumerable<BookingNews> News(Booking booking) => booking.Latest is { } latest
        ? Listeners(booking, latest.Role).Select(person => new BookingNews(booking.Id, booking.Version, person, KindOf(latest)))
        : [];

    private static UserId[] Listeners(Booking booking, Party actor) => actor switch
    {
        Party.Student => [booking.TutorAccountId],
        Party.Tutor => [booking.StudentId],
        Party.Admin or Party.Platform => [booking.StudentId, booking.TutorAccountId],
    };

    private static BookingNewsKind KindOf(BookingEvent latest) => latest.Kind switch
    {
        BookingEventKind.Requested => BookingNewsKind.LessonRequested,
        BookingEventKind.Booked => BookingNewsKind.LessonBooked,
        BookingEventKind.Confirmed => BookingNewsKind.RequestConfirmed,
        BookingEventKind.Declined => BookingNewsKind.RequestDeclined,
        BookingEventKind.Expired => BookingNewsKind.RequestExpired,
        BookingEventKind.Cancelled when latest.Role is Party.Admin => BookingNewsKind.LessonCancelledByPlatform,
        BookingEventKind.Cancelled => BookingNewsKind.LessonCancelled,
        BookingEventKind.Released => BookingNewsKind.LessonReleased,
        BookingEventKind.Restored => BookingNewsKind.LessonRestored,
        BookingEventKind.Moved => BookingNewsKind.LessonMoved,
        BookingEventKind.TimesProposed => BookingNewsKind.TimesProposed,
        BookingEventKind.ProposalAccepted => BookingNewsKind.ProposalAccepted,
        BookingEventKind.ProposalDeclined => BookingNewsKind.ProposalDeclined,
        BookingEventKind.ProposalExpired => BookingNewsKind.ProposalExpired,
        BookingEventKind.Completed => BookingNewsKind.LessonCompleted,
        BookingEventKind.NoShowReported => BookingNewsKind.NoShowReported,
        BookingEventKind.DisputeOpened => BookingNewsKind.DisputeOpened,
        BookingEventKind.DisputeAnswered => BookingNewsKind.DisputeAnswered,
        BookingEventKind.DisputeDecided => BookingNewsKind.DisputeDecided,
        BookingEventKind.RefundPaid => BookingNewsKind.RefundPaid,
    };
}
