using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.WriteOffs;

/// <summary>Settles what was to go back to cards that never paid, once nobody can think again: into the wallet or to nobody, as the admin chose who wrote the payment off.</summary>
public sealed class WrittenOffRefundSweep(
    IDbContextFactory<TutorBookingDb> databases, SweepRecords records, OutboxSignal outbox, IClock clock, ILogger<WrittenOffRefundSweep> log)
    : RowSweep<CardRefundId>(databases, records, outbox, clock, log)
{
    public override string Name => "refunds to cards that never paid";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(15);

    protected override IQueryable<CardRefundId> Due(TutorBookingDb db, Instant now)
    {
        var writtenOff = db.CardPayments.Where(payment => payment.State == CardPaymentState.WrittenOff);
        return db.CardRefunds.Where(refund => refund.State == CardRefundState.Waiting && refund.DueAt < now)
            .Where(refund => writtenOff.Any(payment => payment.Id == refund.PaymentId))
            .OrderBy(refund => refund.DueAt).Select(refund => refund.Id);
    }

    protected override async Task<int> ApplyAsync(TutorBookingDb db, CardRefundId id, Instant now, CancellationToken ct)
    {
        var refund = await db.CardRefunds.SingleAsync(one => one.Id == id, ct);
        if (refund.State is not CardRefundState.Waiting) return 0;

        var payment = await db.CardPayments.SingleAsync(one => one.Id == refund.PaymentId, ct);
        if (await db.PostAsync(refund.Settle(payment, now), ct) is { } refusal) throw new InvalidOperationException($"Money that comes back was refused: {refusal.Sentence}");

        return await db.TrySaveAsync(ct) is SaveOutcome.Saved ? 1 : 0;
    }
}
