using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>Asks what a coupon would take off the sum; the booking itself asks again and has the last word.</summary>
public sealed partial class CouponField(CouponCodeService coupons)
{
    private string code = "";
    private bool asking;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required CurrentUser Viewer { get; set; }

    /// <summary>Without a coupon.</summary>
    [Parameter, EditorRequired]
    public Money Total { get; set; }

    [Parameter]
    public OfferedCoupon? Coupon { get; set; }

    [Parameter]
    public EventCallback<OfferedCoupon?> CouponChanged { get; set; }

    /// <summary>Whether the lesson is being paid for, so that its price stays as it is.</summary>
    [Parameter]
    public bool IsClosed { get; set; }

    private Money Discount => Coupon is { } applied ? CouponPolicy.DiscountOn(applied.Value, Total) : Money.Zero(Total.Currency);

    private Task OnKeyAsync(KeyboardEventArgs key) => key.Key is "Enter" ? ApplyAsync() : Task.CompletedTask;

    private async Task ApplyAsync()
    {
        if (asking || IsClosed || string.IsNullOrWhiteSpace(code)) return;

        asking = true;
        var found = await coupons.FindAsync(Viewer, code, CancellationToken.None);
        asking = false;
        refusal = found.Refusal;
        if (refusal is null)
        {
            code = "";
            await CouponChanged.InvokeAsync(found.Value);
        }
    }

    private Task RemoveAsync() => CouponChanged.InvokeAsync(arg: null);
}
