namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What is true of coupons and the lessons with them at every moment.</summary>
internal static class CouponRules
{
    private const string Total = "(b.Price_BaseMinor + b.Price_FeeMinor)";

    // A percentage half up, an amount as far as there is something to pay.
    private const string Discount = $"CASE WHEN c.Id IS NULL THEN 0 WHEN c.Percent IS NOT NULL THEN ({Total} * c.Percent + 50) / 100 ELSE MIN(c.AmountMinor, {Total}) END";

    public static readonly IReadOnlyList<(string Rule, string Broken)> Always =
    [
        ("a coupon counts the uses that are noted", "SELECT COUNT(*) FROM Coupons c WHERE Uses <> (SELECT COUNT(*) FROM CouponUses u WHERE u.CouponId = c.Id)"),
        ("a coupon is used no more often than it can be", "SELECT COUNT(*) FROM Coupons WHERE Uses > MostUses"),
        ("a lesson has its coupon until all has gone back and nothing is earned", "SELECT COUNT(*) FROM Bookings b WHERE b.CouponId IS NOT NULL AND (SELECT COUNT(*) FROM CouponUses u WHERE u.BookingId = b.Id AND u.CouponId = b.CouponId AND u.StudentId = b.StudentId) <> CASE WHEN b.SettledAt IS NOT NULL AND b.RefundedMinor = b.Funding_PaidMinor AND b.EarnedMinor = 0 THEN 0 ELSE 1 END"),
        ("a use is a lesson's that was booked with the coupon", "SELECT COUNT(*) FROM CouponUses u LEFT JOIN Bookings b ON b.Id = u.BookingId AND b.CouponId = u.CouponId WHERE b.Id IS NULL"),
        ("a coupon takes off what it is worth, and nothing else does", $"SELECT COUNT(*) FROM Bookings b LEFT JOIN Coupons c ON c.Id = b.CouponId WHERE b.PackageId IS NULL AND b.Funding_PaidMinor <> {Total} - {Discount}"),
        ("a coupon costs its lesson's tutor nothing", "SELECT COUNT(*) FROM Bookings WHERE PackageId IS NULL AND Funding_TutorMinor <> Price_BaseMinor"),
        ("a coupon is used in its time", "SELECT COUNT(*) FROM Bookings b JOIN Coupons c ON c.Id = b.CouponId WHERE b.CreatedAt < c.ValidFrom OR b.CreatedAt >= c.ValidUntil"),
    ];
}
