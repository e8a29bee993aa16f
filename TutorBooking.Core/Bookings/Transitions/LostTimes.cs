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
        /// <param name="time">The lesson and the buffers around it.</param>
        /// <param name="but">The booking that wanted it and has other time already; null for none.</param>
        /// <param name="now">When it was wanted.</param>
        public async Task<Refusal?> WhoseTimeAsync(UserId tutor, Interval time, BookingId? but, Instant now, CancellationToken ct)
        {
            if (await db.DeleteExpiredHoldsAsync(now, ct) > 0) return null;

            var (from, to) = (time.Start, time.End);
            var tutorIsTaken = await db.ClaimsAt(now)
                .Where(claim => claim.PersonId == tutor && claim.Cell >= from && claim.Cell < to)
                .AnyAsync(claim => but == null || claim.BookingId == null || claim.BookingId != but, ct);
            return tutorIsTaken ? SchedulingRefusals.SlotTaken : SchedulingRefusals.StudentBusy;
        }
    }
}
