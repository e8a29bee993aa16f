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
    public override string Name => "reliability that has grown old";

    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct) =>
        await EachAsync(await DueAsync(now, ct), person => person, person => LetGoAsync(person, now, ct), ct);

    private async Task<List<UserId>> DueAsync(Instant now, CancellationToken ct)
    {
        var since = now - Reliability.Window;
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.ReliabilityRecords.Where(record => record.At < since).Select(record => record.PersonId).Distinct().ToListAsync(ct);
    }

    private async Task<bool> LetGoAsync(UserId person, Instant now, CancellationToken ct)
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
        return true;
    }
}
