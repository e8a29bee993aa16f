using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Coupons;

/// <summary>What a coupon takes off a lesson's total: a percentage or an amount, never both.</summary>
/// <param name="Percent">1 to 100.</param>
public readonly record struct CouponValue(int? Percent, Money? Amount);
