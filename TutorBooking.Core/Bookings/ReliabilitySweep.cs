using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Lets go of records that have left the window and counts their tutors anew: who is no longer listed gets no lesson that would do it.</summary>
/// <remarks>Two at once do no harm: both come to the same number.</remarks>
public sealed class ReliabilitySweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, OutboxSignal outbox, IClock clock, ILogger<ReliabilitySweep> log)
    : RowSweep<UserId>(databases, records, outbox, clock, log)
{
    public override string Name => "reliability that has grown old";

    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override IQueryable<UserId> Due(TutorBookingDb db, Instant now)
    {
        var since = now - Reliability.Window;
        return db.ReliabilityRecords.Where(record => record.At < since).Select(record => record.PersonId).Distinct().OrderBy(id => id);
    }

    protected override async Task<int> ApplyAsync(TutorBookingDb db, UserId id, Instant now, CancellationToken ct)
    {
        var since = now - Reliability.Window;
        var outcome = await db.TrySaveAsync(
            async () =>
            {
                await db.ReliabilityRecords.Where(record => record.PersonId == id && record.At < since).ExecuteDeleteAsync(ct);
                await db.CountReliabilityAsync(id, now, ct);
            },
            ct);
        return outcome is SaveOutcome.Saved ? 1 : 0;
    }
}
