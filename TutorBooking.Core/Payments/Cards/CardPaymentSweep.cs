using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Cards;

/// <summary>Takes the money of cards that something was bought with, and lets go of what was kept ready for nothing. Two at once do no harm: the gateway's key and each payment's version let one through.</summary>
public sealed class CardPaymentSweep(
    IDbContextFactory<TutorBookingDb> databases,
    IPaymentGateway gateway,
    CardSettlement settlement,
    SweepRecords records,
    IClock clock,
    ILogger<CardPaymentSweep> log)
    : Sweep(records, clock, log)
{
    // So many at a time, the oldest first; the rest wait for the next run.
    private const int BatchSize = 100;

    // A purchase that is being committed has its end by then.
    private static readonly Duration Grace = Duration.FromSeconds(30);

    public override string Name => "cards to be charged or let go";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(15);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct) =>
        await EachAsync(await DueAsync(now, ct), payment => payment.Id, payment => SettleAsync(payment, ct), ct);

    private async Task<List<CardPayment>> DueAsync(Instant now, CancellationToken ct)
    {
        var ended = now - Grace;
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.CardPayments.AsNoTracking()
            .Where(payment => payment.State == CardPaymentState.Spent || payment.State == CardPaymentState.Leaving
                || (payment.EndsAt <= ended && (payment.State == CardPaymentState.Asked || payment.State == CardPaymentState.WaitsForSecondStep || payment.State == CardPaymentState.Authorised)))
            .OrderBy(payment => payment.EndsAt).Take(BatchSize).ToListAsync(ct);
    }

    private async Task<bool> SettleAsync(CardPayment payment, CancellationToken ct) => payment.State is CardPaymentState.Spent
        ? (await settlement.SettleAsync(payment.Id, await gateway.CaptureAsync(payment.Key, ct), ct)).State is not CardPaymentState.Spent
        : await settlement.LetGoAsync(payment.Id, ct);
}
