using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Payments.Coupons;
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
                BindCoupon(db, booking);
            }

            return refusal;
        }

        /// <summary>Tells the ledger what a change has decided about the money, where that is carried out now. Adds to what the caller saves next.</summary>
        /// <returns>PAYMENT_FAILED where the money shall be kept for the lesson again and is no longer there; or as a credit or a coupon refuses to be used again.</returns>
        public async Task<Refusal?> CarryOutAsync(Booking booking, CancellationToken ct)
        {
            if (booking.Shares == booking.Carried)
            {
                await FreezeAsync(db, booking, ct);
                return null;
            }

            var purse = booking.Purse(booking.Latest?.ActorId, booking.UpdatedAt);
            await db.LoadLessonMoneyAsync(purse, ct);
            await db.Credits.Where(credit => credit.BookingId == booking.Id).LoadAsync(ct);

            // Who was faster has moved it already. The save finds that out by the version, and nothing is moved twice or refused for it.
            if (await HasMovedOnAsync(db, booking, ct)) return null;

            var refusal = await CarryCreditAsync(db, booking, ct)
                ?? await CarryCouponAsync(db, booking, ct)
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
        if (booking.PackageId is not { } package) return null;
        if (!booking.Shares.IsHandedOut) return await ReserveAgainAsync(db, booking, package, ct);

        await (booking.Shares.BackMinor == booking.Funding.PaidMinor
            ? db.RestoreCreditAsync(booking.Id, booking.Status is BookingStatus.CancelledByStudent, booking.UpdatedAt, ct, isUsed: booking.Carried.IsHandedOut)
            : db.ConsumeCreditAsync(booking.Id, ct));
        return null;
    }

    private static async Task<Refusal?> ReserveAgainAsync(TutorBookingDb db, Booking booking, PackageId package, CancellationToken ct)
    {
        var zone = Zones.Named(await db.Accounts.Where(account => account.Id == booking.StudentId).Select(account => account.TimeZone).SingleAsync(ct));
        var again = await db.ReserveAgainAsync(booking.Id, package, booking.StartsAt.InZone(zone).Date, ct);
        if (again.Refusal is { } refusal) return refusal;

        booking.NoteCredit(again.Value.Funding);
        return null;
    }

    private static void BindCoupon(TutorBookingDb db, Booking booking)
    {
        if (booking.CouponId is { } coupon)
        {
            db.BindCoupon(coupon, booking.StudentId, booking.Id);
        }
    }

    // A coupon has done nothing for a lesson that cost nothing in the end, so its student can use it for another. Of a free lesson nothing goes back: only what is earned tells.
    private static async Task<Refusal?> CarryCouponAsync(TutorBookingDb db, Booking booking, CancellationToken ct)
    {
        if (booking.CouponId is not { } coupon) return null;
        if (!booking.Shares.IsHandedOut) return await db.UseCouponAgainAsync(coupon, booking.StudentId, booking.Id, booking.Funding.Currency, booking.UpdatedAt, ct);

        if (booking.Shares.BackMinor == booking.Funding.PaidMinor && booking.Shares.EarnedMinor is 0)
        {
            await db.ReturnCouponAsync(booking.Id, ct);
        }

        return null;
    }

    // What was earned waits for as long as two people disagree about it.
    private static Task FreezeAsync(TutorBookingDb db, Booking booking, CancellationToken ct) =>
        booking.Dispute is { } dispute ? db.FreezeEarningAsync(booking.Id, dispute.State is DisputeState.Open, ct) : Task.CompletedTask;

    private static async Task<bool> HasMovedOnAsync(TutorBookingDb db, Booking booking, CancellationToken ct)
    {
        var (id, version) = (booking.Id, db.Entry(booking).Property(one => one.Version).OriginalValue);
        return !await db.Bookings.AnyAsync(one => one.Id == id && one.Version == version, ct);
    }
}
