namespace TutorBooking.Core.Bookings;

public enum BookingNewsKind
{
    LessonRequested,
    LessonBooked,
    RequestConfirmed,
    RequestDeclined,
    RequestExpired,
    ReviewWritten,
    ReviewAnswered,
}
