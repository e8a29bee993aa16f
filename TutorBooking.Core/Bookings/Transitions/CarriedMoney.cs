using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Payments.Lessons;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Transitions;

/// <summary>Where a change of a booking moves its money.</summary>
internal static class CarriedMoney
{
    extension(TutorBookingDb db)
    {
        /// <summary>A new booking is paid for. Adds to what the caller saves next; the booking has its number by then.</summary>
        public async Task<Refusal?> PayAsync(Booking booking, CancellationToken ct, ReservedCredit? credit = null)
        {
            if (credit is not null)
            {
                await db.BindCreditAsync(credit, booking.Id, LessonJournals.KeyOf(booking.Purse(booking.StudentId, booking.CreatedAt)), booking.StudentId, booking.CreatedAt, ct);
                booking.NoteCarried(LessonShares.Held);
                return null;
            }

            var refusal = await db.HoldLessonAsync(booking.Purse(booking.StudentId, booking.CreatedAt), ct);
            if (refusal is null)
            {
                booking.NoteCarried(LessonShares.Held);
            }

            return refusal;
        }

        /// <summary>Tells the ledger what a change has decided about the money, where that is carried out now. Adds to what the caller saves next.</summary>
        /// <returns>PAYMENT_FAILED where the money shall be kept for the lesson again and is no longer there.</returns>
        public async Task<Refusal?> CarryOutAsync(Booking booking, CancellationToken ct)
        {
            if (booking.Shares == booking.Carried)
            {
                await FreezeAsync(db, booking, ct);
                return null;
            }

            var refusal = await CarryCreditAsync(db, booking, ct)
                ?? await db.MoveLessonAsync(booking.Purse(booking.Latest?.ActorId, booking.UpdatedAt), booking.Carried, booking.Shares, ct);
            if (refusal is null)
            {
                booking.NoteCarried(booking.Shares);
                await FreezeAsync(db, booking, ct);
            }

            return refusal;
        }
    }

    // The credit goes with its value: back to its package, or used for good.
    private static async Task<Refusal?> CarryCreditAsync(TutorBookingDb db, Booking booking, CancellationToken ct)
    {
        if (booking.PackageId is null) return null;
        if (!booking.Shares.IsHandedOut) return await db.ReserveAgainAsync(booking.Id, ct);

        await (booking.Shares.BackMinor == booking.Funding.PaidMinor
            ? db.RestoreCreditAsync(booking.Id, booking.Status is BookingStatus.CancelledByStudent, booking.UpdatedAt, ct, isUsed: booking.Carried.IsHandedOut)
            : db.ConsumeCreditAsync(booking.Id, ct));
        return null;
    }

    // What was earned waits for as long as two people disagree about it.
    private static Task FreezeAsync(TutorBookingDb db, Booking booking, CancellationToken ct) =>
        booking.Dispute is { } dispute ? db.FreezeEarningAsync(booking.Id, dispute.State is DisputeState.Open, ct) : Task.CompletedTask;
}
