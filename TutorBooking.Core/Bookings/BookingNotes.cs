namespace TutorBooking.Core.Bookings;

/// <summary>What was written down about a booking.</summary>
/// <param name="Student">What the student said when asking.</param>
/// <param name="Tutor">What the tutor said when answering, or of a student who did not come.</param>
/// <param name="Platform">What the platform noted, such as each move.</param>
public sealed record BookingNotes(string? Student, string? Tutor, string? Platform);
