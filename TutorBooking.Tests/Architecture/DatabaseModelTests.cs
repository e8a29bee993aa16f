using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Architecture;

/// <summary>One model on three engines, each with migrations that make exactly it.</summary>
public sealed class DatabaseModelTests : IDisposable
{
    private static readonly DesignTimeContexts Contexts = new();

    private readonly TestDatabase database = new();

    public static TheoryData<DatabaseEngine> Engines() => [.. Enum.GetValues<DatabaseEngine>()];

    public void Dispose() => database.Dispose();

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_migrations_of_an_engine_make_the_model(DatabaseEngine engine)
    {
        using var db = Create(engine);

        db.Database.HasPendingModelChanges().ShouldBeFalse("run eng/first-migrations");
    }

    [Theory]
    [InlineData(DatabaseEngine.SqlServer, "CREATE TABLE [Claims]")]
    [InlineData(DatabaseEngine.PostgreSql, "CREATE TABLE \"Claims\"")]
    public void The_migrations_of_an_engine_make_a_script(DatabaseEngine engine, string expected)
    {
        using var db = Create(engine);

        db.Database.GenerateCreateScript().ShouldContain(expected);
    }

    [Fact]
    public async Task The_migrations_apply_to_a_real_file()
    {
        await using var db = database.CreateDbContext();

        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        (await db.Database.GetAppliedMigrationsAsync()).ShouldNotBeEmpty();
        (await db.Users.CountAsync()).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_index_of_ours_is_named(DatabaseEngine engine)
    {
        using var db = Create(engine);

        db.Model.GetEntityTypes()
            .Where(entity => entity.ClrType.Namespace?.StartsWith("TutorBooking", StringComparison.Ordinal) is true)
            .SelectMany(entity => entity.GetIndexes())
            .Where(index => index.FindAnnotation(RelationalAnnotationNames.Name) is null && !IsOfForeignKey(index))
            .Select(index => $"{index.DeclaringEntityType.DisplayName()}: {string.Join(", ", index.Properties.Select(property => property.Name))}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_cell_of_a_persons_time_is_a_key()
    {
        using var db = database.CreateDbContext();

        (db.Model.FindEntityType(typeof(TutorBooking.Core.Scheduling.Claim))?.FindPrimaryKey()?.Properties.Select(property => property.Name))
            .ShouldBe(["PersonId", "Cell"]);
    }

    // The engine needs these itself, and names them after the column.
    private static bool IsOfForeignKey(IIndex index) => index.DeclaringEntityType.GetForeignKeys().Any(key => key.Properties.SequenceEqual(index.Properties));

    private static TutorBookingDb Create(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Sqlite => ((IDesignTimeDbContextFactory<SqliteDb>)Contexts).CreateDbContext([]),
        DatabaseEngine.SqlServer => ((IDesignTimeDbContextFactory<SqlServerDb>)Contexts).CreateDbContext([]),
        DatabaseEngine.PostgreSql => ((IDesignTimeDbContextFactory<PostgreSqlDb>)Contexts).CreateDbContext([]),
    };
}
