using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace TutorBooking.Core.Platform;

/// <summary>The embedded default: one file, one writer at a time, as many readers as come.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : TutorBookingDb(options)
{
    private const int PrimaryKeyTaken = 1555;
    private const int UniqueIndexTaken = 2067;

    protected override bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: PrimaryKeyTaken or UniqueIndexTaken };

    // Numbers are never given twice. Said for our typed ids, since the engine sees it by itself for plain numbers only.
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var key in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(IsNumberedKey))
        {
            key.SetValueGenerationStrategy(SqliteValueGenerationStrategy.Autoincrement);
        }
    }

    private static bool IsNumberedKey(IMutableProperty property) =>
        property.IsPrimaryKey() && property.ValueGenerated is ValueGenerated.OnAdd && property.ClrType.IsAssignableTo(typeof(IId));

    protected override async ValueTask<IAsyncDisposable?> WaitForTurnAsync(CancellationToken ct) =>
        await SqliteWriters.WaitAsync(Database.GetConnectionString() ?? "", ct);
}
