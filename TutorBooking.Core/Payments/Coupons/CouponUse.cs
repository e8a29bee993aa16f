using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Coupons;

/// <summary>That a student has used a coupon, once for all of his lessons; gone where the lesson gave all its money back.</summary>
public sealed class CouponUse
{
    public required CouponId CouponId { get; init; }

    public required UserId StudentId { get; init; }

    public required BookingId BookingId { get; init; }
}
