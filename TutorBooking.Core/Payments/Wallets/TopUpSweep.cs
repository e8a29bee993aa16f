using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Wallets;

/// <summary>Asks the gateway after top-ups that have no end, and ends those that nobody waits for any more. Two at once do no harm: each top-up's version lets one through.</summary>
public sealed class TopUpSweep(
    IDbContextFactory<TutorBookingDb> databases,
    IPaymentGateway gateway,
    TopUpSettlement settlement,
    SweepRecords records,
    IClock clock,
    ILogger<TopUpSweep> log)
    : Sweep(records, clock, log)
{
    // So many at a time, the oldest first; the rest wait for the next run.
    private const int BatchSize = 100;

    public override string Name => "top-ups without an answer";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(15);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct) =>
        await EachAsync(await DueAsync(now, ct), topUp => topUp.Id, topUp => SettleAsync(topUp, now, ct), ct);

    private async Task<List<TopUp>> DueAsync(Instant now, CancellationToken ct)
    {
        var (asked, waited) = (now - TopUpPolicy.AskAgainAfter, now - TopUpPolicy.GiveUpAfter);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.TopUps.AsNoTracking()
            .Where(topUp => topUp.SettledAt == null && topUp.CreatedAt <= asked && (topUp.State == TopUpState.Asked || topUp.CreatedAt <= waited))
            .OrderBy(topUp => topUp.CreatedAt).Take(BatchSize).ToListAsync(ct);
    }

    private async Task<bool> SettleAsync(TopUp topUp, Instant now, CancellationToken ct)
    {
        var answer = TopUpPolicy.IsGivenUp(topUp.CreatedAt, now) ? await gateway.VoidAsync(topUp.Key, ct) : await gateway.AskAsync(topUp.Key, ct);
        return (await settlement.SettleAsync(topUp.Id, answer, ct)).State != topUp.State;
    }
}
