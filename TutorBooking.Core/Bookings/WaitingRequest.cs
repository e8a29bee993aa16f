namespace TutorBooking.Core.Bookings;

/// <summary>A request as its tutor decides on it.</summary>
/// <param name="Student">How far its student can be relied on, which only tutors whose lessons he books may know.</param>
public sealed record WaitingRequest(BookingSummary Booking, Reliability Student);
