using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Transitions;

/// <summary>Something that a person wants to happen to a booking, as the answers to the questions that every transition is asked, in this order.</summary>
internal sealed record BookingTransition
{
    /// <summary>Null where a party may ask for it at all.</summary>
    public required Func<Party, Refusal?> RefuseParty { get; init; }

    /// <summary>Null where what was said with it makes sense.</summary>
    public Func<BookingAct, Refusal?> RefuseInput { get; init; } = _ => null;

    /// <summary>Whether this party has brought it about already: then the booking is answered as it is, and nothing happens a second time.</summary>
    public required Func<Booking, BookingAct, bool> IsDone { get; init; }

    /// <summary>Brings it about, or answers why not.</summary>
    public required Func<TutorBookingDb, Booking, BookingAct, CancellationToken, Task<Refusal?>> ApplyAsync { get; init; }

    /// <summary>What the person says about it.</summary>
    public string? Note { get; init; }
}
