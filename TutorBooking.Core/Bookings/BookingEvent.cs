using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>One line of a booking's history, written with the change it tells of and never edited.</summary>
public sealed class BookingEvent
{
    public long Id { get; private init; }

    public required BookingEventKind Kind { get; init; }

    /// <summary>Null where the platform itself acted.</summary>
    public required UserId? ActorId { get; init; }

    public required Party Role { get; init; }

    /// <summary>Null at the beginning.</summary>
    public required BookingStatus? From { get; init; }

    public required BookingStatus To { get; init; }

    public required Instant At { get; init; }

    public required string? Note { get; init; }

    /// <summary>When the lesson began, as it stood after the change; with <see cref="At"/> it tells the notice that was given.</summary>
    public required Instant LessonStartsAt { get; init; }

    /// <summary>The rule that decided about the money; null where nothing was decided.</summary>
    public MoneyRule? Rule { get; init; }

    /// <summary>What that gives back, in minor units.</summary>
    public long? BackMinor { get; init; }
}
