using TutorBooking.Core.Bookings;

namespace TutorBooking.Core.Reviews;

/// <summary>Who should hear of a review.</summary>
internal static class ReviewMessages
{
    public static BookingNews Written(Booking booking) => new(booking.Id, booking.Version, booking.TutorAccountId, BookingNewsKind.ReviewWritten);

    public static BookingNews Answered(Booking booking) => new(booking.Id, booking.Version, booking.StudentId, BookingNewsKind.ReviewAnswered);
}
