using System.Globalization;
using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Payments;

namespace TutorBooking.Web.Features.Packages;

/// <summary>How the package is paid for: the wallet first, then a card, whose bank may want its owner to confirm or keep everybody waiting.</summary>
public sealed partial class BuyPackagePage
{
    // The page's own, so that pressing twice buys once.
    private string key = Guid.NewGuid().ToString("N");
    private string card = PaymentChoice.FirstCard(payments.Value);
    private bool sending;
    private bool hasLooked;
    private Refusal? refusal;
    private string? left;

    // What waits for the bank or the card's owner, and the request that it is for.
    private CardPaymentView? open;
    private PackageRequest? openRequest;

    /// <summary>Names the purchase of who comes back from his bank.</summary>
    [SupplyParameterFromQuery(Name = "purchase")]
    public string? AskedKey { get; set; }

    private bool CanPay => Choice?.FromCard.Minor is 0 || payments.Value.Gateway is not null;

    // The first render may still lack the user or the offer.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (hasLooked || Viewer is null || Choice is null) return;

        hasLooked = true;
        if (AskedKey is { } asked)
        {
            await ComeBackAsync(asked);
        }
    }

    // Who comes back from his bank goes on by himself, once; where nothing waits, nobody has come back.
    private async Task ComeBackAsync(string asked)
    {
        if (Viewer is null) return;

        var request = RequestOf(asked);
        if (await purchases.FindPaymentAsync(Viewer, request, CancellationToken.None) is not null)
        {
            key = asked;
            await SendAsync(request, purchases.ConfirmPaymentAsync);
            StateHasChanged();
        }
    }

    private PackageRequest RequestOf(string requestKey) => new(
        TutorId, Price.Id, Price.Price.Total, requestKey, Choice?.FromCard.Minor is 0 ? null : card);

    private async Task AskAsync()
    {
        if (Viewer is null || Choice is null || sending) return;

        (refusal, left) = (null, null);
        var request = RequestOf(key);
        var (title, parameters) = BuyDialog.About(Choice, Viewer, request);
        var answer = await dialogs.OpenAsync<BuyDialog>(title, parameters);
        if (answer is PackageId bought)
        {
            Show(bought);
        }
        else if (answer is Refusal waiting)
        {
            await ShowRefusalAsync(waiting, request);
            await GoToBankAsync(request);
        }
        else
        {
            // Refused and closed: what is shown now is what would hold now.
            await ReloadAsync();
        }
    }

    private async Task ConfirmAsync()
    {
        if (openRequest is { } request && !await GoToBankAsync(request)) await SendAsync(request, purchases.ConfirmPaymentAsync);
    }

    private Task AskAgainAsync() => openRequest is { } request ? SendAsync(request, purchases.BuyAsync) : Task.CompletedTask;

    private Task LeaveAsync() => EndAsync("Nothing was paid.");

    private Task RunOutAsync() => EndAsync("The time to pay is over, so nothing was paid. Buy again if you like.");

    private async Task EndAsync(string words)
    {
        if (sending || Viewer is null || openRequest is not { } request) return;

        sending = true;
        await purchases.LeavePaymentAsync(Viewer, request, CancellationToken.None);
        (sending, open, openRequest, left) = (false, null, null, words);
        await ReloadAsync();
    }

    private async Task SendAsync(PackageRequest request, Func<CurrentUser, PackageRequest, CancellationToken, Task<Result<PackageId>>> send)
    {
        if (sending || Viewer is null) return;

        (sending, refusal, left) = (true, null, null);
        var outcome = await send(Viewer, request, CancellationToken.None);
        if (outcome.Refusal is { } reason)
        {
            sending = false;
            await ShowRefusalAsync(reason, request);
            return;
        }

        Show(outcome.Value);
    }

    // Where the payment has its end by now, whatever that was, nothing waits.
    private async Task ShowRefusalAsync(Refusal reason, PackageRequest request)
    {
        open = OpenPayment.IsWaiting(reason) && Viewer is not null ? await purchases.FindPaymentAsync(Viewer, request, CancellationToken.None) : null;
        openRequest = open is null ? null : request;
        refusal = open is null ? reason : null;
        if (open is null) await ReloadAsync();
    }

    private async Task<bool> GoToBankAsync(PackageRequest request)
    {
        if (Viewer is null || await purchases.SecondStepAsync(Viewer, request, CancellationToken.None) is not { } elsewhere) return false;

        navigation.NavigateTo(elsewhere.AbsoluteUri, forceLoad: true);
        return true;
    }

    private void Show(PackageId bought) => navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"{PackageAddress.Own}?bought={bought.Value}"));
}
