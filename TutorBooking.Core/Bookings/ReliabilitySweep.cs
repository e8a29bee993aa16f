using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Lets go of records that have left the window and counts their tutors anew: who is no longer listed gets no lesson that would do it.</summary>
/// <remarks>Two at once do no harm: both come to the same number.</remarks>
public sealed class ReliabilitySweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, IClock clock, ILogger<ReliabilitySweep> log)
    : Sweep(records, clock, log)
{
    // So many at a time: after a long pause there may be more than fit into a page of memory.
    private const int BatchSize = 200;

    public override string Name => "reliability that has grown old";

    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct)
    {
        var done = 0;
        var failed = new List<UserId>();
        while (await DueAsync(now, failed, ct) is { Count: > 0 } batch)
        {
            foreach (var person in batch)
            {
                if (await TryLetGoAsync(person, now, ct))
                {
                    done++;
                }
                else
                {
                    failed.Add(person);
                }
            }
        }

        return done;
    }

    private async Task<bool> TryLetGoAsync(UserId person, Instant now, CancellationToken ct)
    {
        try
        {
            await LetGoAsync(person, now, ct);
            return true;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            NoteFailure(failure, person.Value);
            return false;
        }
    }

    private async Task<List<UserId>> DueAsync(Instant now, List<UserId> failed, CancellationToken ct)
    {
        var since = now - Reliability.Window;
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.ReliabilityRecords.Where(record => record.At < since && !failed.Contains(record.PersonId))
            .Select(record => record.PersonId).Distinct().Take(BatchSize).ToListAsync(ct);
    }

    private async Task LetGoAsync(UserId person, Instant now, CancellationToken ct)
    {
        var since = now - Reliability.Window;
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.TrySaveAsync(
            async () =>
            {
                await db.ReliabilityRecords.Where(record => record.PersonId == person && record.At < since).ExecuteDeleteAsync(ct);
                await db.CountReliabilityAsync(person, now, ct);
            },
            ct);
    }
}
