using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>Clears away the claims of time that has passed and the holds that have expired: they block nobody, but they fill the table that every booking looks into.</summary>
public sealed class ClaimSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, IClock clock, ILogger<ClaimSweep> log)
    : Sweep(records, clock, log)
{
    // So many at a time: after a long pause there may be more than a writer should wait for.
    private const int BatchSize = 1000;

    // A lesson that has just begun is still shown as taken to who looks at today.
    private static readonly Duration Kept = Duration.FromDays(1);

    public override string Name => "past claims and expired holds";

    protected override TimeSpan Pause => TimeSpan.FromMinutes(1);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var past = now - Kept;
        var done = 0;
        while (await NextAsync(db, past, ct) is { } end)
        {
            done += await db.Claims.Where(claim => claim.Cell < past && claim.Cell <= end).ExecuteDeleteAsync(ct);
        }

        return done + await db.DeleteExpiredHoldsAsync(now, ct);
    }

    // Up to a cell and with all of it: what many people do in the same five minutes goes together.
    private static async Task<Instant?> NextAsync(TutorBookingDb db, Instant past, CancellationToken ct)
    {
        var cells = db.Claims.Where(claim => claim.Cell < past).OrderBy(claim => claim.Cell).Select(claim => (Instant?)claim.Cell);
        return await cells.Skip(BatchSize - 1).FirstOrDefaultAsync(ct) ?? (await cells.AnyAsync(ct) ? past : null);
    }
}
