namespace TutorBooking.Core.Payments.Coupons;

/// <summary>A coupon that a student can use now.</summary>
public sealed record OfferedCoupon(string Code, CouponValue Value);
