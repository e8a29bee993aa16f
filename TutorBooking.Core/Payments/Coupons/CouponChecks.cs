using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Coupons;

/// <summary>Whether a coupon counts the uses that are noted; looked at by one statement.</summary>
internal static class CouponChecks
{
    public static async Task<IReadOnlyList<LedgerFinding>> FindAsync(TutorBookingDb db, CancellationToken ct)
    {
        var uses = db.CouponUses;
        var astray = await db.Coupons.CountAsync(coupon => coupon.Uses != uses.Count(use => use.CouponId == coupon.Id), ct);
        return [new LedgerFinding(LedgerRule.CouponsCountUses, await db.Coupons.CountAsync(ct), astray)];
    }
}
