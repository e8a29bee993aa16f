using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>The coupon that makes the lesson cheaper.</summary>
public sealed partial class BookLessonPage
{
    private OfferedCoupon? coupon;

    /// <summary>What is left to pay with the coupon.</summary>
    private Money Due => PriceOf(duration).Total is var total && coupon is { } applied ? total - CouponPolicy.DiscountOn(applied.Value, total) : total;

    // The time that was chosen stays: the lesson can be booked without.
    private bool LosesCoupon(Refusal reason)
    {
        if (!PaymentRefusals.IsOfCoupon(reason)) return false;

        coupon = null;
        return true;
    }
}
