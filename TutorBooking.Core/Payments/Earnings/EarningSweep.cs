using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>Makes earnings available when their time has come, one transaction each. Two at once do no harm: each earning's version lets one through.</summary>
public sealed class EarningSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, OutboxSignal outbox, IClock clock, ILogger<EarningSweep> log)
    : Sweep(records, clock, log)
{
    // So many at a time: after a long pause there may be more than fit into a page of memory.
    private const int BatchSize = 200;

    public override string Name => "earnings that become available";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(15);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct)
    {
        var done = 0;
        while (await DueAsync(now, ct) is { Count: > 0 } batch)
        {
            var before = done;
            foreach (var booking in batch)
            {
                done += await TryReleaseAsync(booking, now, ct) ? 1 : 0;
            }

            // What is left of a batch without any progress would only be met again.
            if (done == before) break;

            outbox.Wake();
            if (batch.Count < BatchSize) break;
        }

        return done;
    }

    private async Task<List<BookingId>> DueAsync(Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Earnings
            .Where(earning => earning.ReleasedAt == null && !earning.IsFrozen && earning.AvailableAt <= now)
            .OrderBy(earning => earning.AvailableAt).Select(earning => earning.BookingId).Take(BatchSize).ToListAsync(ct);
    }

    private async Task<bool> TryReleaseAsync(BookingId booking, Instant now, CancellationToken ct)
    {
        try
        {
            return await ReleaseAsync(booking, now, ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            NoteFailure(failure, booking.Value);
            return false;
        }
    }

    private async Task<bool> ReleaseAsync(BookingId booking, Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var earning = await db.Earnings.SingleAsync(one => one.BookingId == booking, ct);
        if (!earning.Release(now)) return false;

        if (earning.Tell(now) is { } journal)
        {
            // No wallet is moved, so there is nothing to refuse.
            _ = await db.PostAsync(journal, ct);
        }

        db.Outbox.Add(OutboxMessage.Of(new EarningsChanged(earning.TutorAccountId), now));
        return await db.TrySaveAsync(ct) is SaveOutcome.Saved;
    }
}
