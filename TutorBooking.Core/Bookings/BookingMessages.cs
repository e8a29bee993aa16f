using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>What a change of a booking owes the world: one message for the open pages, and one for each person who should hear of it.</summary>
internal static class BookingMessages
{
    public static IEnumerable<OutboxMessage> Of(Booking booking, Instant now) =>
        News(booking).Select(news => OutboxMessage.Of(news, now)).Prepend(OutboxMessage.Of(BookingChanged.Of(booking), now));

    private static IEnumerable<BookingNews> News(Booking booking)
    {
        BookingNews To(UserId recipient, BookingNewsKind kind) => new(booking.Id, booking.Version, recipient, kind);

        return booking.Status switch
        {
            BookingStatus.Pending => [To(booking.TutorAccountId, BookingNewsKind.LessonRequested)],
            BookingStatus.Confirmed when booking.Version is 0 => [To(booking.TutorAccountId, BookingNewsKind.LessonBooked)],
            BookingStatus.Confirmed => [To(booking.StudentId, BookingNewsKind.RequestConfirmed)],
            BookingStatus.Declined => [To(booking.StudentId, BookingNewsKind.RequestDeclined)],
            BookingStatus.Expired => [To(booking.StudentId, BookingNewsKind.RequestExpired), To(booking.TutorAccountId, BookingNewsKind.RequestExpired)],
            BookingStatus.Completed or BookingStatus.NoShowStudent or BookingStatus.NoShowTutor
                or BookingStatus.CancelledByStudent or BookingStatus.CancelledByTutor or BookingStatus.CancelledByAdmin => [],
        };
    }
}
