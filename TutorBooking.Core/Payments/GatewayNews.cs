using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments;

/// <summary>Carries a gateway's word that something happened to those whose payment it is. What happened is asked, never believed: news may come late, twice and in any order.</summary>
public sealed class GatewayNews(IDbContextFactory<TutorBookingDb> databases, IPaymentGateway gateway, TopUpSettlement settlement, CardSettlement cards)
{
    /// <param name="key">Of the charge. One that is nobody's here concerns another installation, and is let pass.</param>
    internal async Task HearAsync(string key, CancellationToken ct)
    {
        // Each kind of payment has keys of its own, and a line here.
        if (TopUp.IdOf(key) is { } topUp)
        {
            await HearAsync(topUp, ct);
        }
        else if (CardPayment.IdOf(key) is { } card)
        {
            await HearAsync(card, ct);
        }
    }

    private async Task HearAsync(CardPaymentId id, CancellationToken ct)
    {
        if (!await IsOpenAsync(id, ct)) return;

        var answer = await gateway.AskAsync(CardPayment.KeyOf(id), ct);
        await cards.SettleAsync(id, answer, CancellationToken.None);
    }

    private async Task<bool> IsOpenAsync(CardPaymentId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.CardPayments.AnyAsync(payment => payment.Id == id && payment.State != CardPaymentState.Captured && payment.State != CardPaymentState.Ended && payment.State != CardPaymentState.WrittenOff, ct);
    }

    private async Task HearAsync(TopUpId id, CancellationToken ct)
    {
        if (!await WaitsAsync(id, ct)) return;

        var answer = await gateway.AskAsync(TopUp.KeyOf(id), ct);
        await settlement.SettleAsync(id, answer, CancellationToken.None);
    }

    // The context is closed before the gateway is asked.
    private async Task<bool> WaitsAsync(TopUpId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.TopUps.AnyAsync(topUp => topUp.Id == id && topUp.SettledAt == null, ct);
    }
}
