using NodaTime;

namespace TutorBooking.Core.Bookings.Discovery;

/// <summary>One day of the visitor's with the starts that are open on it.</summary>
public sealed record OpenDay(LocalDate Date, IReadOnlyList<Instant> Starts);
