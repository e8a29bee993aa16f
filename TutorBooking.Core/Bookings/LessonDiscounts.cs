using NodaTime;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>What a coupon does to the terms of a lesson: less is paid, first at the cost of the platform's fee and then of the platform; its tutor has what he always has.</summary>
internal static class LessonDiscounts
{
    extension(TutorBookingDb db)
    {
        /// <summary>The terms with the coupon that the request names, counted in the tracked coupon; as they are where it names none. Refused with TOO_MANY_REQUESTS after too many wrong codes, COUPON_NOT_FOUND, or as <see cref="CouponPolicy"/> refuses.</summary>
        public async Task<Result<LessonTerms>> DiscountAsync(CouponGuard guard, LessonTerms terms, string? code, Instant now, CancellationToken ct)
        {
            if (string.IsNullOrWhiteSpace(code)) return terms;

            var total = terms.Price.Total;
            var found = await guard.FindAsync(db, terms.StudentId, code, total.Currency, now, ct);
            if (found.Refusal is { } refusal) return refusal;

            found.Value.NoteUse();
            var due = total - CouponPolicy.DiscountOn(found.Value.Value, total);
            return terms with { Funding = terms.Funding with { PaidMinor = due.Minor }, CouponId = found.Value.Id };
        }
    }
}
