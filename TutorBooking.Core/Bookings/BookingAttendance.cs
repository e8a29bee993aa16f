using NodaTime;

namespace TutorBooking.Core.Bookings;

/// <summary>When each came through the meeting link for the first time; null for who did not.</summary>
public sealed record BookingAttendance(Instant? Student, Instant? Tutor);
