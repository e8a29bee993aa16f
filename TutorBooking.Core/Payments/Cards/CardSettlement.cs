using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Cards;

/// <summary>Brings a card's payment to where the gateway says it is.</summary>
public sealed class CardSettlement(IDbContextFactory<TutorBookingDb> databases, IPaymentGateway gateway, IClock clock)
{
    /// <summary>Lets money go that bought nothing. That is noted before the bank is told, so that nothing is bought with money that is gone.</summary>
    /// <returns>False where it was spent after all, or the bank has yet to answer.</returns>
    internal async Task<bool> LetGoAsync(CardPaymentId id, CancellationToken ct)
    {
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            var payment = await db.CardPayments.SingleAsync(one => one.Id == id, ct);
            if (!payment.Leave() || await db.TrySaveAsync(ct) is not SaveOutcome.Saved) return false;
        }

        return (await SettleAsync(id, await gateway.VoidAsync(CardPayment.KeyOf(id), ct), ct)).State is CardPaymentState.Ended;
    }

    /// <summary>However often and late an answer comes, it counts once.</summary>
    internal async Task<CardPaymentView> SettleAsync(CardPaymentId id, GatewayAnswer answer, CancellationToken ct)
    {
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            var payment = await db.CardPayments.SingleAsync(one => one.Id == id, ct);
            if (!payment.Take(answer, clock.GetCurrentInstant()) || await db.TrySaveAsync(ct) is SaveOutcome.Saved) return CardPaymentView.Of(payment);
        }
    }
}
