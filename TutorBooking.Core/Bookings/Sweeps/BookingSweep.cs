using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Sweeps;

/// <summary>Changes the bookings whose time has come, one transaction each. Two at once do no harm: each booking's version lets one of them through.</summary>
public abstract class BookingSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, OutboxSignal outbox, IClock clock, ILogger log)
    : Sweep(records, clock, log)
{
    /// <summary>So many at a time: after a long pause there may be more than fit into a page of memory.</summary>
    protected virtual int BatchSize => 200;

    /// <summary>Those that are due, the longest waiting first.</summary>
    protected abstract IQueryable<BookingId> Due(TutorBookingDb db, Instant now);

    /// <summary>Does what is due, or refuses where it no longer is.</summary>
    protected abstract Refusal? Apply(Booking booking, Instant now);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct)
    {
        var done = 0;

        // What cannot be dealt with is left to the next run, and keeps nobody behind it waiting.
        var left = new List<BookingId>();
        while (await DueAsync(now, left, ct) is { Count: > 0 } batch)
        {
            var before = done;
            foreach (var id in batch)
            {
                if (await TryApplyAsync(id, now, ct))
                {
                    done++;
                }
                else
                {
                    left.Add(id);
                }
            }

            if (done > before) outbox.Wake();
            if (batch.Count < BatchSize) break;
        }

        return done;
    }

    private async Task<List<BookingId>> DueAsync(Instant now, List<BookingId> left, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Due(db, now).Where(id => !left.Contains(id)).Take(BatchSize).ToListAsync(ct);
    }

    private async Task<bool> TryApplyAsync(BookingId id, Instant now, CancellationToken ct)
    {
        try
        {
            return await ApplyAsync(id, now, ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            NoteFailure(failure, id.Value);
            return false;
        }
    }

    private async Task<bool> ApplyAsync(BookingId id, Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var booking = await db.Bookings.ForChange(now).SingleOrDefaultAsync(b => b.Id == id, ct);
        if (booking is null || Apply(booking, now) is not null || await db.CarryOutAsync(booking, ct) is not null) return false;

        return await db.SaveTransitionAsync(booking, ct) is SaveOutcome.Saved;
    }
}
