using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace TutorBooking.Core.Platform;

/// <summary>Changes the rows whose time has come, one transaction each, until none is left. Two at once do no harm: each row's version lets one of them through.</summary>
public abstract class RowSweep<TId>(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, OutboxSignal outbox, IClock clock, ILogger log)
    : Sweep(records, clock, log)
    where TId : struct, IId
{
    /// <summary>So many at a time: after a long pause there may be more than fit into a page of memory.</summary>
    protected virtual int BatchSize => 200;

    /// <summary>Those that are due, the longest waiting first.</summary>
    protected abstract IQueryable<TId> Due(TutorBookingDb db, Instant now);

    /// <summary>Does what is due and saves it; answers how many it counts for, none where it no longer is due or somebody else was faster.</summary>
    protected abstract Task<int> ApplyAsync(TutorBookingDb db, TId id, Instant now, CancellationToken ct);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct)
    {
        var done = 0;

        // What cannot be dealt with is left to the next run, and keeps nobody behind it waiting.
        var left = new List<TId>();
        while (await DueAsync(now, left, ct) is { Count: > 0 } batch)
        {
            left.AddRange(batch);
            var changed = await EachAsync(batch, id => id, id => ApplyAsync(id, left, now, ct), ct);
            if (changed > 0)
            {
                outbox.Wake();
            }

            done += changed;
            if (batch.Count < BatchSize) break;
        }

        return done;
    }

    private async Task<List<TId>> DueAsync(Instant now, List<TId> left, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Due(db, now).Where(id => !left.Contains(id)).Take(BatchSize).ToListAsync(ct);
    }

    private async Task<int> ApplyAsync(TId id, List<TId> left, Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var changed = await ApplyAsync(db, id, now, ct);
        if (changed > 0)
        {
            left.Remove(id);
        }

        return changed;
    }
}
