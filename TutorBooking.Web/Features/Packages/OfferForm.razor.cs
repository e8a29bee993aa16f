using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Packages;

/// <summary>A new offer, with what it costs and brings to the cent while it is typed.</summary>
public sealed partial class OfferForm(PackageOfferService offers)
{
    private const int UsualMinutes = 60;
    private const int UsualDiscount = 5;

    private int? credits = PackageOfferPolicy.Suggested[0];
    private int? discount = UsualDiscount;
    private int minutes;
    private bool sending;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required OwnOffers Offers { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser Viewer { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private PackageOfferDraft Draft => new(credits ?? 0, minutes, discount ?? -1);

    // Null while what is typed is no offer yet.
    private PackagePrice? Shown => PackageOfferPolicy.WhyNotAdded(Draft, Offers.Durations, []) is null
        ? Offers.PriceOf(Draft.Credits, minutes, Draft.DiscountPercent)
        : null;

    protected override void OnInitialized() => minutes = Offers.Durations.MinBy(length => Math.Abs(length - UsualMinutes));

    private async Task AddAsync()
    {
        if (sending) return;

        sending = true;
        try
        {
            refusal = (await offers.AddAsync(Viewer, Draft, CancellationToken.None)).Refusal;
        }
        finally
        {
            sending = false;
        }

        await Changed.InvokeAsync();
    }
}
