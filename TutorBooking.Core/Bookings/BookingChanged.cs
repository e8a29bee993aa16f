using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Says to the open pages of both parties, and to those who look at the tutor's open slots, that they are no longer what they show.</summary>
public sealed record BookingChanged(
    BookingId BookingId, BookingStatus Status, int Version, UserId StudentId, UserId TutorAccountId, TutorId TutorId)
{
    public static BookingChanged Of(Booking booking) =>
        new(booking.Id, booking.Status, booking.Version, booking.StudentId, booking.TutorAccountId, booking.TutorId);
}
