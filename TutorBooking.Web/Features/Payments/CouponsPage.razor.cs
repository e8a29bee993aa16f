using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>The coupons of the platform: added, counted, withdrawn.</summary>
public sealed partial class CouponsPage(CouponQueries coupons, IClock clock) : PagedPage
{
    private const int PageSize = 20;

    private Refusal? refusal;

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public Page<CouponLine>? Coupons { get; set; }

    protected override bool IsLoaded => Coupons is not null;

    protected override async Task LoadAsync(CurrentUser viewer)
    {
        var found = await coupons.ListAsync(viewer, Chosen, PageSize, Closing);
        refusal = found.Refusal;
        AnswerWith(refusal);
        Coupons = found.Match<Page<CouponLine>?>(page => page, _ => null);
    }
}
