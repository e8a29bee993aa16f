using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Something about a booking that one person should hear of; one message per recipient.</summary>
/// <param name="Version">The booking's version that brought it, so that the same news is never told twice.</param>
public sealed record BookingNews(BookingId BookingId, int Version, UserId Recipient, BookingNewsKind Kind);
