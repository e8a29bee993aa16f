using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TutorBooking.Core.Platform;

/// <summary>Healthy when the database answers and no migration waits.</summary>
public sealed class DatabaseHealth(IDbContextFactory<TutorBookingDb> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var waiting = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        return waiting.Any() ? HealthCheckResult.Unhealthy("Migrations wait to be applied.") : HealthCheckResult.Healthy();
    }
}
