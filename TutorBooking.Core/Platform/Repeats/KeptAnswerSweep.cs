using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace TutorBooking.Core.Platform.Repeats;

/// <summary>Forgets the answers that were kept for a day.</summary>
public sealed class KeptAnswerSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, IClock clock, ILogger<KeptAnswerSweep> log)
    : Sweep(records, clock, log)
{
    public override string Name => "answers kept for repeated calls";

    protected override TimeSpan Pause => TimeSpan.FromMinutes(10);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct)
    {
        var past = now - RepeatedCalls.Kept;
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Set<KeptAnswer>().Where(kept => kept.BegunAt <= past).ExecuteDeleteAsync(ct);
    }
}
