using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace TutorBooking.Core.Platform;

/// <summary>Brings the database up to date before anything else of the program starts.</summary>
internal sealed class DatabaseMigrator(IDbContextFactory<TutorBookingDb> databases, IOptions<DatabaseOptions> options) : StartStep
{
    public override async Task PrepareAsync(CancellationToken ct)
    {
        if (!options.Value.MigrateOnStart) return;

        await using var db = await databases.CreateDbContextAsync(ct);
        await db.Database.MigrateAsync(ct);
    }
}
