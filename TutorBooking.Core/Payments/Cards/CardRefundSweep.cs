using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Cards;

/// <summary>Sends money back to cards once nobody can think again. Two at once do no harm: the gateway's key and each refund's version let one through.</summary>
public sealed class CardRefundSweep(
    IDbContextFactory<TutorBookingDb> databases, IPaymentGateway gateway, SweepRecords records, OutboxSignal outbox, IClock clock, ILogger<CardRefundSweep> log)
    : Sweep(records, clock, log)
{
    // So many at a time, the oldest first; the rest wait for the next run.
    private const int BatchSize = 100;

    public override string Name => "refunds to cards";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(15);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct) =>
        await EachAsync(await DueAsync(now, ct), id => id, id => SendAsync(id, now, ct), ct);

    private async Task<List<CardRefundId>> DueAsync(Instant now, CancellationToken ct)
    {
        // What is not taken yet cannot go back: the charge comes first.
        await using var db = await databases.CreateDbContextAsync(ct);
        var taken = db.CardPayments.Where(payment => payment.State == CardPaymentState.Captured);
        return await db.CardRefunds
            .Where(refund => (refund.State == CardRefundState.Waiting && refund.DueAt < now) || refund.State == CardRefundState.Sent)
            .Where(refund => taken.Any(payment => payment.Id == refund.PaymentId))
            .OrderBy(refund => refund.DueAt).Take(BatchSize).Select(refund => refund.Id).ToListAsync(ct);
    }

    private async Task<bool> SendAsync(CardRefundId id, Instant now, CancellationToken ct) => await BeginAsync(id, ct) is { } refund && await EndAsync(refund, now, ct);

    // From here on it cannot be taken back, whatever the gateway's answer will be.
    private async Task<CardRefund?> BeginAsync(CardRefundId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var refund = await db.CardRefunds.SingleAsync(one => one.Id == id, ct);
        if (refund.State is CardRefundState.Waiting)
        {
            refund.Send();
        }

        return refund.IsSettled || await db.TrySaveAsync(ct) is not SaveOutcome.Saved ? null : refund;
    }

    private async Task<bool> EndAsync(CardRefund sent, Instant now, CancellationToken ct)
    {
        var answer = await gateway.RefundAsync(new GatewayRefund(sent.Key, sent.ChargeKey, sent.Amount), ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var refund = await db.CardRefunds.SingleAsync(one => one.Id == sent.Id, ct);
        if (!refund.Take(answer)) return false;

        if (refund.State is CardRefundState.IntoWallet && await db.PostAsync(refund.IntoWallet(now), ct) is { } refusal)
        {
            throw new InvalidOperationException($"Money that comes back was refused: {refusal.Sentence}");
        }

        if (await db.TrySaveAsync(ct) is not SaveOutcome.Saved) return false;

        outbox.Wake();
        return true;
    }
}
