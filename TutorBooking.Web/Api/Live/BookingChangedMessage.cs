using TutorBooking.Core.Bookings;

namespace TutorBooking.Web.Api.Live;

/// <summary>A booking is no longer what was last read of it.</summary>
internal sealed record BookingChangedMessage(long BookingId, BookingStatus Status, int Version);
