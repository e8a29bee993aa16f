using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>One of the two people of a booking, as stored; what of it somebody may see is decided by <see cref="BookingView"/>.</summary>
internal sealed record BookingRowPerson(UserId Id, string Name, string TimeZone, string? Email);
