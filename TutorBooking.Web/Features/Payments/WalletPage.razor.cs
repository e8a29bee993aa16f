using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>What its owner has here, adds and has spent; every movement shows while the page is open.</summary>
public sealed partial class WalletPage(WalletQueries wallets, LiveUpdates live) : PagedPage
{
    private const int PageSize = 20;

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public WalletView? Wallet { get; set; }

    protected override bool IsLoaded => Wallet is not null;

    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) => [live.OnWallet(viewer.Id, () => InvokeAsync(ShowAsync))];

    protected override async Task LoadAsync(CurrentUser viewer) => Wallet = await wallets.ReadAsync(viewer, Chosen, PageSize, Closing);
}
