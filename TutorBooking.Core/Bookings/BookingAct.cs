using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Who does something to a booking, in what capacity, when, and what they say about it.</summary>
/// <param name="ActorId">Null where the platform itself acts.</param>
public readonly record struct BookingAct(UserId? ActorId, Party Role, Instant At, string? Note)
{
    /// <summary>What is wrong with the words, or null.</summary>
    public Refusal? Flaw => Note is { Length: > Booking.NoteLength } ? BookingRefusals.NoteTooLong : null;

    /// <summary>The same with its words trimmed; blank ones are none.</summary>
    public static BookingAct By(UserId actor, Party role, Instant at, string? note) =>
        new(actor, role, at, string.IsNullOrWhiteSpace(note) ? null : note.Trim());

    public static BookingAct OfPlatform(Instant at) => new(ActorId: null, Party.Platform, at, Note: null);
}
