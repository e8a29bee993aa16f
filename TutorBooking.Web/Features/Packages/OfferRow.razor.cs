using System.Globalization;
using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Packages;

/// <summary>One of a tutor's offers; its discount changes and it can be withdrawn, each after its consequence was said.</summary>
public sealed partial class OfferRow(PackageOfferService offers)
{
    private Step step;
    private int? discount;
    private bool sending;
    private Refusal? refusal;

    private enum Step
    {
        Shown,
        Changing,
        Withdrawing,
    }

    [Parameter, EditorRequired]
    public required OwnOffer Own { get; set; }

    [Parameter, EditorRequired]
    public required OwnOffers Offers { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser Viewer { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private string HeadingId => string.Create(CultureInfo.InvariantCulture, $"offer-{Own.Offer.Id.Value}");

    private string FieldId => string.Create(CultureInfo.InvariantCulture, $"discount-{Own.Offer.Id.Value}");

    private PackagePrice? Shown =>
        step is not Step.Changing ? Own.Offer.Price
        : discount is { } percent && PackageOfferPolicy.WhyNotDiscounted(percent) is null ? Offers.PriceOf(Own.Offer.Credits, Own.Offer.DurationMinutes, percent)
        : null;

    private void Go(Step next) => (step, discount, refusal) = (next, Own.Offer.DiscountPercent, null);

    private Task DiscountAsync() => SendAsync(() => offers.DiscountAsync(Viewer, Own.Offer.Id, discount ?? -1, Own.Offer.Version, CancellationToken.None));

    private Task WithdrawAsync() => SendAsync(() => offers.WithdrawAsync(Viewer, Own.Offer.Id, Own.Offer.Version, CancellationToken.None));

    private async Task SendAsync(Func<Task<Result<PackageOfferId>>> change)
    {
        if (sending) return;

        sending = true;
        try
        {
            refusal = (await change()).Refusal;
            step = refusal is null ? Step.Shown : step;
        }
        finally
        {
            sending = false;
        }

        await Changed.InvokeAsync();
    }
}
