using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>The coupon that makes the lesson cheaper.</summary>
public sealed partial class BookLessonPage
{
    private OfferedCoupon? coupon;

    /// <summary>A code that a link brings along, as one does from the bank's page; one that cannot be used is passed over.</summary>
    [SupplyParameterFromQuery(Name = "coupon")]
    public string? AskedCoupon { get; set; }

    /// <summary>What is left to pay with the coupon.</summary>
    private Money Due => PriceOf(duration).Total is var total && coupon is { } applied ? total - CouponPolicy.DiscountOn(applied.Value, total) : total;

    private async Task ApplyAskedCouponAsync(CurrentUser viewer) =>
        coupon = AskedCoupon is { } code ? (await coupons.FindAsync(viewer, code, Closing)).Match<OfferedCoupon?>(found => found, _ => null) : null;

    // The time that was chosen stays: the lesson can be booked without.
    private bool LosesCoupon(Refusal reason)
    {
        if (!PaymentRefusals.IsOfCoupon(reason)) return false;

        coupon = null;
        return true;
    }
}
