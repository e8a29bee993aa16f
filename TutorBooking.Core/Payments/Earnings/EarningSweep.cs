using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>Makes earnings available when their time has come, one transaction each. Two at once do no harm: each earning's version lets one through.</summary>
public sealed class EarningSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, OutboxSignal outbox, IClock clock, ILogger<EarningSweep> log)
    : RowSweep<BookingId>(databases, records, outbox, clock, log)
{
    public override string Name => "earnings that become available";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(15);

    protected override IQueryable<BookingId> Due(TutorBookingDb db, Instant now) => db.Earnings
        .Where(earning => earning.ReleasedAt == null && !earning.IsFrozen && earning.AvailableAt <= now)
        .OrderBy(earning => earning.AvailableAt).Select(earning => earning.BookingId);

    protected override async Task<int> ApplyAsync(TutorBookingDb db, BookingId id, Instant now, CancellationToken ct)
    {
        var earning = await db.Earnings.SingleAsync(one => one.BookingId == id, ct);
        if (!earning.Release(now)) return 0;

        if (earning.Tell(now) is { } journal)
        {
            // No wallet is moved, so there is nothing to refuse.
            _ = await db.PostAsync(journal, ct);
        }

        db.Outbox.Add(OutboxMessage.Of(new EarningsChanged(earning.TutorAccountId), now));
        return await db.TrySaveAsync(ct) is SaveOutcome.Saved ? 1 : 0;
    }
}
