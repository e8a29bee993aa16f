using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>One line of a booking's history, to show.</summary>
/// <param name="LessonStartsAt">When the lesson began, as it stood after the change.</param>
/// <param name="Rule">The rule that decided about the money; null where nothing was decided.</param>
/// <param name="Back">What that gave back.</param>
public sealed record BookingEventLine(
    BookingEventKind Kind, Party By, BookingStatus? From, BookingStatus To, Instant At, string? Note, Instant LessonStartsAt, MoneyRule? Rule, Money? Back);
