using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Payments;

/// <summary>Payments that have no end yet: the bank's answer is awaited, or its owner's.</summary>
public sealed partial class OpenTopUps(WalletService wallets, IOptions<PaymentOptions> options, NavigationManager navigation)
{
    private bool sending;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required IReadOnlyList<TopUpView> TopUps { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser Viewer { get; set; }

    /// <summary>Whatever came of it, the wallet is to be read again.</summary>
    [Parameter]
    public EventCallback Answered { get; set; }

    // Who comes back from the gateway's page sees at once what came of it, and need not wait for its news.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !options.Value.IsCardEnteredElsewhere) return;

        foreach (var topUp in TopUps.Where(one => one.State is TopUpState.WaitsForSecondStep).ToList())
        {
            await AnswerAsync(topUp, wallets.ConfirmAsync);
        }
    }

    private async Task ConfirmAsync(TopUpView topUp)
    {
        if (sending) return;

        if (await wallets.SecondStepAsync(Viewer, topUp.Id, CancellationToken.None) is { } elsewhere)
        {
            navigation.NavigateTo(elsewhere.AbsoluteUri, forceLoad: true);
        }
        else
        {
            await AnswerAsync(topUp, wallets.ConfirmAsync);
        }
    }

    private async Task AnswerAsync(TopUpView topUp, Func<CurrentUser, TopUpId, CancellationToken, Task<Result<TopUpView>>> answer)
    {
        if (sending) return;

        sending = true;
        try
        {
            refusal = (await answer(Viewer, topUp.Id, CancellationToken.None)).Refusal;
        }
        finally
        {
            sending = false;
        }

        await Answered.InvokeAsync();
    }
}
