using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using Radzen;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Packages;

/// <summary>The whole price of a package, where it comes from, and one button.</summary>
public sealed partial class BuyPackagePage(
    PackageQueries packages, PackageService purchases, IOptions<PaymentOptions> payments, LiveUpdates live, DialogService dialogs, NavigationManager navigation) : PageComponent
{
    private Refusal? loadRefusal;

    [Parameter]
    public long Tutor { get; set; }

    [Parameter]
    public long Offer { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public OfferToBuy? Choice { get; set; }

    private TutorId TutorId => new(Tutor);

    private OfferedPackage Price => Choice?.Offer ?? throw new InvalidOperationException("The price is shown only for an offer that was found.");

    protected override async Task OnInitializedAsync()
    {
        await KnowViewerAsync();
        if (Choice is null)
        {
            await ReloadAsync();
            AnswerWith(loadRefusal);
        }
    }

    // Money that arrives in another tab opens the button here.
    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) => [live.OnWallet(viewer.Id, () => InvokeAsync(ShowAsync))];

    protected override Task CatchUpAsync() => ReloadAsync();

    private async Task ShowAsync()
    {
        if (sending || open is not null) return;

        await ReloadAsync();
        StateHasChanged();
    }

    private async Task ReloadAsync()
    {
        if (Viewer is null) return;

        var found = await packages.FindOfferAsync(Viewer, TutorId, new PackageOfferId(Offer), Closing);
        loadRefusal = found.Refusal;
        Choice = found.Match<OfferToBuy?>(offer => offer, _ => null);
    }
}
