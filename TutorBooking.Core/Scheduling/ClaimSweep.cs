using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>Clears away the claims of time that has passed and the holds that have expired: they block nobody, but they fill the table that every booking looks into.</summary>
public sealed class ClaimSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, IClock clock, ILogger<ClaimSweep> log)
    : Sweep(records, clock, log)
{
    // A lesson that has just begun is still shown as taken to who looks at today.
    private static readonly Duration Kept = Duration.FromDays(1);

    public override string Name => "past claims and expired holds";

    protected override TimeSpan Pause => TimeSpan.FromMinutes(1);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var past = now - Kept;
        var claims = await db.Claims.Where(claim => claim.Cell < past).ExecuteDeleteAsync(ct);
        return claims + await db.DeleteExpiredHoldsAsync(now, ct);
    }
}
