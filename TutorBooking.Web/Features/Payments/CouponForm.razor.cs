using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Payments;

/// <summary>A coupon while an admin types it; what was typed stays where it is refused.</summary>
public sealed partial class CouponForm(CouponService coupons, IOptions<PaymentOptions> options)
{
    private string code = "";
    private string value = "";
    private CouponUnit unit;
    private DateOnly? first;
    private DateOnly? last;
    private string uses = "";
    private bool sending;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required CurrentUser Viewer { get; set; }

    [Parameter]
    public EventCallback Added { get; set; }

    private CouponDraft Draft => new(code, unit, Value(), StartOf(first, addedDays: 0), StartOf(last, addedDays: 1), Uses());

    private decimal? Value() =>
        decimal.TryParse(value.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) ? read : null;

    // What is no number is refused as none.
    private int? Uses() =>
        string.IsNullOrWhiteSpace(uses) ? null
        : int.TryParse(uses.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read
        : 0;

    // Not every engine can store every year that can be typed.
    private Instant? StartOf(DateOnly? day, int addedDays) =>
        day is { Year: >= 2000 and < 3000 } date ? Viewer.Zone.AtStartOfDay(LocalDate.FromDateOnly(date).PlusDays(addedDays)).ToInstant() : null;

    private async Task AddAsync()
    {
        if (sending) return;

        sending = true;
        refusal = (await coupons.AddAsync(Viewer, Draft, CancellationToken.None)).Refusal;
        sending = false;
        if (refusal is not null) return;

        (code, value, uses) = ("", "", "");
        await Added.InvokeAsync();
    }
}
