using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Payments;

/// <summary>Adds money from a card. Sent twice unchanged, it adds once.</summary>
public sealed partial class TopUpForm(WalletService wallets, IOptions<PaymentOptions> options, NavigationManager navigation)
{
    private string amount = "";
    private string card = PaymentChoice.FirstCard(options.Value);
    private string key = NewKey();
    private bool sending;
    private Refusal? refusal;
    private TopUpView? added;

    [Parameter, EditorRequired]
    public required CurrentUser Viewer { get; set; }

    /// <summary>Whatever came of it, the wallet is to be read again.</summary>
    [Parameter]
    public EventCallback Asked { get; set; }

    private bool TakesCards => options.Value.Gateway is not null;

    private TopUpPolicy Limits => options.Value.TopUps;

    private string? Invalid => refusal is { Kind: RefusalKind.Invalid } ? "true" : null;

    private static string NewKey() => Guid.NewGuid().ToString("N");

    private void BeginAnew() => (key, added) = (NewKey(), null);

    private async Task AddAsync()
    {
        if (sending) return;

        sending = true;
        try
        {
            // Not given up with the page: the card is asked whether or not somebody still looks.
            var outcome = await wallets.TopUpAsync(Viewer, amount, card, key, CancellationToken.None);
            Show(outcome);
            await GoOnAsync(outcome);
        }
        finally
        {
            sending = false;
        }

        await Asked.InvokeAsync();
    }

    // Where it fails, the payment stands among the open ones, from where the same way leads.
    private async Task GoOnAsync(Result<TopUpView> outcome)
    {
        if (outcome is { Refusal: null, Value: var topUp } && await wallets.SecondStepAsync(Viewer, topUp.Id, CancellationToken.None) is { } elsewhere)
        {
            navigation.NavigateTo(elsewhere.AbsoluteUri, forceLoad: true);
        }
    }

    private void Show(Result<TopUpView> outcome)
    {
        // What the bank has not answered stands among the open payments, and is no mistake to be mended here.
        refusal = outcome.Refusal == PaymentRefusals.OutcomeUnknown ? null : outcome.Refusal;
        added = outcome.Match<TopUpView?>(topUp => topUp.State is TopUpState.Succeeded ? topUp : null, _ => null);
        amount = refusal is null ? "" : amount;
        key = NewKey();
    }
}
