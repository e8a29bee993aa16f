using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings.Transitions;

/// <summary>What belongs to a change of a booking and is saved with it, in one transaction, whoever brought it about.</summary>
internal static class SavedTransitions
{
    extension(TutorBookingDb db)
    {
        /// <summary>The booking, its history, the time it owns, what it says of its parties, and what the world is to hear of it.</summary>
        /// <param name="booking">Tracked, and changed.</param>
        /// <param name="ct">Gives the call up.</param>
        public Task<SaveOutcome> SaveTransitionAsync(Booking booking, CancellationToken ct)
        {
            db.Outbox.AddRange(BookingMessages.Of(booking, booking.UpdatedAt));
            db.DeleteUnownedClaims();
            return booking.Latest is { } latest && latest.From != latest.To
                ? db.TrySaveAsync(() => db.NoteReliabilityAsync(booking, ct), ct)
                : db.TrySaveAsync(ct);
        }
    }
}
