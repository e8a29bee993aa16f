using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Payments;

/// <summary>Payments that have no end yet: the bank's answer is awaited, or its owner's.</summary>
public sealed partial class OpenTopUps(WalletService wallets)
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
