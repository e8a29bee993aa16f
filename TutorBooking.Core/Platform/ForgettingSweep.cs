using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace TutorBooking.Core.Platform;

/// <summary>Deletes rows that nobody asks for any more.</summary>
public abstract class ForgettingSweep<TRow>(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, IClock clock, ILogger log)
    : Sweep(records, clock, log)
    where TRow : class
{
    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    /// <summary>Those whose time is over.</summary>
    protected abstract IQueryable<TRow> Old(TutorBookingDb db, Instant now);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Old(db, now).ExecuteDeleteAsync(ct);
    }
}
