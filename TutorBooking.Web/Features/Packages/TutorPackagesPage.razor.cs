using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Packages;

/// <summary>What a tutor offers and has sold; a sale shows while the page is open.</summary>
public sealed partial class TutorPackagesPage(PackageOfferQueries offers, LiveUpdates live) : PageComponent
{
    private Refusal? refusal;

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public OwnOffers? Offers { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await KnowViewerAsync();
        if (Offers is null)
        {
            await ReloadAsync();
            AnswerWith(refusal);
        }
    }

    // A lesson takes its credit, gives it back or uses it up: the word of the lesson is the word of the credit.
    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) =>
    [
        live.OnPackages(viewer.Id, () => InvokeAsync(ShowAsync)),
        live.OnBookings(viewer.Id, _ => InvokeAsync(ShowAsync)),
    ];

    protected override Task CatchUpAsync() => ReloadAsync();

    private async Task ShowAsync()
    {
        await ReloadAsync();
        StateHasChanged();
    }

    private async Task ReloadAsync()
    {
        if (Viewer is null) return;

        var found = await offers.OwnAsync(Viewer, Closing);
        refusal = found.Refusal;
        Offers = found.Match<OwnOffers?>(own => own, _ => null);
    }
}
