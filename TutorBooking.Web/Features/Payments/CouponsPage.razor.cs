using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>The coupons of the platform: added, counted, withdrawn.</summary>
public sealed partial class CouponsPage(CouponQueries coupons, IClock clock) : PageComponent
{
    private const int PageSize = 20;

    private Refusal? refusal;

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public Page<CouponLine>? Coupons { get; set; }

    private int? Loaded { get; set; }

    private int Chosen => PaymentAddress.PageOf(PageText);

    protected override async Task OnParametersSetAsync()
    {
        await KnowViewerAsync();
        if (Coupons is null || (Loaded is { } loaded && loaded != Chosen))
        {
            await ReloadAsync();
            AnswerWith(refusal);
        }

        Loaded = Chosen;
    }

    private async Task ReloadAsync()
    {
        if (Viewer is null) return;

        var found = await coupons.ListAsync(Viewer, Chosen, PageSize, Closing);
        refusal = found.Refusal;
        Coupons = found.Match<Page<CouponLine>?>(page => page, _ => null);
    }
}
