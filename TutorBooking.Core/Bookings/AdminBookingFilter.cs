namespace TutorBooking.Core.Bookings;

/// <summary>Which of all bookings an admin wants to see.</summary>
/// <param name="Status">Null for every state.</param>
/// <param name="Words">Each must stand in the student's or the tutor's name, or be the booking's number; empty for all.</param>
/// <param name="PageNumber">Counted from 1.</param>
public sealed record AdminBookingFilter(BookingStatus? Status = null, string Words = "", int PageNumber = 1, int PageSize = 20);
