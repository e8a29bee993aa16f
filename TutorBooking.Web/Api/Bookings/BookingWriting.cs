using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Meetings;

namespace TutorBooking.Web.Api.Bookings;

/// <summary>Writes a booking for another program.</summary>
internal sealed class BookingWriting(MeetingLinks links)
{
    public BookingDocument Of(BookingDetails booking) => new(booking, booking.JoinToken is { } token ? links.Of(token) : null);
}
