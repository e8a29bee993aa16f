using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>One of the two parties of a booking, as the other may know them.</summary>
/// <param name="TimeZone">The IANA zone of their clock.</param>
/// <param name="Email">Null where the viewer may not know it.</param>
public sealed record BookingPerson(UserId Id, string Name, string TimeZone, string? Email);
