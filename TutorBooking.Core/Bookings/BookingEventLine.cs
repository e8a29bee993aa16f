using NodaTime;

namespace TutorBooking.Core.Bookings;

/// <summary>One line of a booking's history, to show.</summary>
public sealed record BookingEventLine(Party By, BookingStatus? From, BookingStatus To, Instant At, string? Note);
