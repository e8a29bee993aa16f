namespace TutorBooking.Core.Payments.Coupons;

/// <summary>What a coupon's value counts.</summary>
public enum CouponUnit
{
    Percent,

    /// <summary>Money in the installation's currency.</summary>
    Amount,
}
