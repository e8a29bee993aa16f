using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Coupons;

/// <summary>Counts who has used which coupon: always in the transaction of the lesson. Its version lets one change of a coupon through at a time.</summary>
public static class CouponBook
{
    extension(TutorBookingDb db)
    {
        /// <summary>The coupon of a code, tracked, where this student can use it now; refused with COUPON_NOT_FOUND, or as <see cref="CouponPolicy"/> refuses.</summary>
        public async Task<Result<Coupon>> FindCouponAsync(UserId student, string code, string currency, Instant now, CancellationToken ct)
        {
            var normal = CouponPolicy.Normal(code);
            if (await db.Coupons.SingleOrDefaultAsync(coupon => coupon.Code == normal, ct) is not { } found) return PaymentRefusals.CouponNotFound;

            return await db.WhyNotUsedAsync(found, student, currency, now, ct) is { } refusal ? refusal : found;
        }

        /// <summary>Notes whose lesson has the coupon, once that has its number; the coupon counted it in the save before. Adds to what the caller saves next.</summary>
        public void BindCoupon(CouponId coupon, UserId student, BookingId booking) =>
            db.CouponUses.Add(new CouponUse { CouponId = coupon, StudentId = student, BookingId = booking });

        /// <summary>The lesson gave all its money back, so the coupon can be used again. Adds to what the caller saves next; no effect where that is so already.</summary>
        public async Task ReturnCouponAsync(BookingId booking, CancellationToken ct)
        {
            if (await db.CouponUses.SingleOrDefaultAsync(use => use.BookingId == booking, ct) is not { } use) return;

            db.CouponUses.Remove(use);
            (await db.Coupons.SingleAsync(coupon => coupon.Id == use.CouponId, ct)).NoteReturn();
        }

        /// <summary>A cancellation is taken back, and with it the coupon's use; no effect where the lesson has it still.</summary>
        /// <returns>Refused as <see cref="CouponPolicy"/> refuses where it can no longer be used.</returns>
        public async Task<Refusal?> UseCouponAgainAsync(CouponId id, UserId student, BookingId booking, string currency, Instant now, CancellationToken ct)
        {
            if (await db.CouponUses.AnyAsync(use => use.BookingId == booking, ct)) return null;

            var coupon = await db.Coupons.SingleAsync(one => one.Id == id, ct);
            if (await db.WhyNotUsedAsync(coupon, student, currency, now, ct) is { } refusal) return refusal;

            coupon.NoteUse();
            db.BindCoupon(id, student, booking);
            return null;
        }

        private async Task<Refusal?> WhyNotUsedAsync(Coupon coupon, UserId student, string currency, Instant now, CancellationToken ct)
        {
            var isUsed = await db.CouponUses.AnyAsync(use => use.CouponId == coupon.Id && use.StudentId == student, ct);
            return CouponPolicy.WhyNotUsed(coupon, isUsed, currency, now);
        }
    }
}
