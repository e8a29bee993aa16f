using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>What its owner has here, adds and has spent; every movement shows while the page is open.</summary>
public sealed partial class WalletPage(WalletQueries wallets, LiveUpdates live) : PageComponent
{
    private const int PageSize = 20;

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public WalletView? Wallet { get; set; }

    private int? Loaded { get; set; }

    private int Chosen => PaymentAddress.PageOf(PageText);

    protected override async Task OnParametersSetAsync()
    {
        await KnowViewerAsync();
        if (Wallet is null || (Loaded is { } loaded && loaded != Chosen))
        {
            await ReloadAsync();
        }

        Loaded = Chosen;
    }

    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) => [live.OnWallet(viewer.Id, () => InvokeAsync(ShowAsync))];

    protected override Task CatchUpAsync() => ReloadAsync();

    private async Task ShowAsync()
    {
        await ReloadAsync();
        StateHasChanged();
    }

    private async Task ReloadAsync() => Wallet = Viewer is null ? null : await wallets.ReadAsync(Viewer, Chosen, PageSize, Closing);
}
