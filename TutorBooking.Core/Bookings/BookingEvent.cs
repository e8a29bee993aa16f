using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>One line of a booking's history, written with the change it tells of and never edited.</summary>
public sealed class BookingEvent
{
    private BookingEvent()
    {
    }

    public long Id { get; private init; }

    /// <summary>Null where the platform itself acted.</summary>
    public required UserId? ActorId { get; init; }

    public required Party Role { get; init; }

    /// <summary>Null at the beginning.</summary>
    public required BookingStatus? From { get; init; }

    public required BookingStatus To { get; init; }

    public required Instant At { get; init; }

    public required string? Note { get; init; }

    public static BookingEvent Of(BookingAct act, BookingStatus? from, BookingStatus to) => new()
    {
        ActorId = act.ActorId,
        Role = act.Role,
        From = from,
        To = to,
        At = act.At,
        Note = act.Note,
    };
}
