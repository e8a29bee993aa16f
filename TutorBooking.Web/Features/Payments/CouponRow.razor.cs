using System.Globalization;
using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>One coupon with what became of it; it can be withdrawn after the consequence was said.</summary>
public sealed partial class CouponRow(CouponService coupons)
{
    private bool isAsked;
    private bool sending;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required CouponLine Coupon { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser Viewer { get; set; }

    [Parameter, EditorRequired]
    public Instant Now { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private string HeadingId => string.Create(CultureInfo.InvariantCulture, $"coupon-{Coupon.Id.Value}");

    private string State =>
        Coupon.WithdrawnAt is not null ? "Withdrawn"
        : Now >= Coupon.ValidUntil ? "Over"
        : Coupon.Uses >= Coupon.MostUses ? "Used up"
        : Now < Coupon.ValidFrom ? "Not valid yet"
        : "Valid";

    // The end is exclusive, so the last day is that of the moment before.
    private string Days => $"{Day(Coupon.ValidFrom)} to {Day(Coupon.ValidUntil - Duration.Epsilon)}.";

    private string History => Coupon is { WithdrawnBy: { } admin, WithdrawnAt: { } at }
        ? $"Added by {Coupon.CreatedBy} on {Day(Coupon.CreatedAt)}, withdrawn by {admin} on {Day(at)}."
        : $"Added by {Coupon.CreatedBy} on {Day(Coupon.CreatedAt)}.";

    private string Day(Instant instant) => TimeWords.LongDay(instant, Viewer.Zone);

    private async Task WithdrawAsync()
    {
        if (sending) return;

        sending = true;
        refusal = (await coupons.WithdrawAsync(Viewer, Coupon.Id, CancellationToken.None)).Refusal;
        (sending, isAsked) = (false, false);
        await Changed.InvokeAsync();
    }
}
