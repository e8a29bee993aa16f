using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings.Transitions;

/// <summary>What to say when the key of the claims has refused a time.</summary>
internal static class LostTimes
{
    extension(TutorBookingDb db)
    {
        /// <summary>Whose time it was, told by a look at what is claimed now; null where only an expired hold stood in the way, which is gone now, so that one can try again.</summary>
        /// <param name="tutor">The account whose time was wanted.</param>
        /// <param name="cells">The cells of it, buffers included.</param>
        /// <param name="but">The booking that wanted it, with time and holds of its own already; null for none.</param>
        /// <param name="now">When it was wanted.</param>
        public async Task<Refusal?> WhoseTimeAsync(UserId tutor, IReadOnlyCollection<Instant> cells, Booking? but, Instant now, CancellationToken ct)
        {
            if (await db.DeleteExpiredHoldsAsync(now, ct) > 0) return null;

            var own = but?.Id;
            List<HoldId?> held = [.. (but?.Proposals ?? []).SelectMany(proposal => proposal.Holds).Select(hold => (HoldId?)hold.Id)];
            var tutorIsTaken = await db.ClaimsAt(now)
                .Where(claim => claim.PersonId == tutor && cells.Contains(claim.Cell))
                .Where(claim => own == null || claim.BookingId == null || claim.BookingId != own)
                .AnyAsync(claim => claim.HoldId == null || !held.Contains(claim.HoldId), ct);
            return tutorIsTaken ? SchedulingRefusals.SlotTaken : SchedulingRefusals.StudentBusy;
        }
    }
}
