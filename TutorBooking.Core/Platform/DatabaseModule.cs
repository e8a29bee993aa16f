using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TutorBooking.Core.Platform;

internal static class DatabaseModule
{
    private const string ConnectionName = "TutorBooking";

    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<DatabaseOptions>("Database");

        var connection = configuration.GetConnectionString(ConnectionName)
            ?? throw Wrong($"Setting ConnectionStrings:{ConnectionName} is missing. It says where the database is, such as \"Data Source=tutorbooking.db\".");

        return EngineOf(configuration) switch
        {
            DatabaseEngine.Sqlite => services.AddEngine<SqliteDb>(options => options.UseSqlite(connection).AddInterceptors(new SqliteConnectionSettings())),
            DatabaseEngine.SqlServer => services.AddEngine<SqlServerDb>(options => options.UseSqlServer(connection)),
            DatabaseEngine.PostgreSql => services.AddEngine<PostgreSqlDb>(options => options.UseNpgsql(connection)),
        };
    }

    // Read before there are options: which services there are depends on it.
    private static DatabaseEngine EngineOf(IConfiguration configuration)
    {
        var name = configuration["Database:Engine"] ?? nameof(DatabaseEngine.Sqlite);
        return Enum.TryParse<DatabaseEngine>(name, ignoreCase: true, out var engine) && Enum.IsDefined(engine)
            ? engine
            : throw Wrong($"Setting Database:Engine is \"{name}\". It must be one of {string.Join(", ", Enum.GetNames<DatabaseEngine>())}.");
    }

    private static OptionsValidationException Wrong(string sentence) => new("Database", typeof(DatabaseOptions), [sentence]);

    private static IServiceCollection AddEngine<TDb>(this IServiceCollection services, Action<DbContextOptionsBuilder> engine)
        where TDb : TutorBookingDb => services
        .AddSingleton<PublicChanges>()
        .AddDbContextFactory<TDb>((provider, options) =>
            engine(options.ConfigureWarnings(KeepLostRacesQuiet).AddInterceptors(new PublicChangeWatch(provider.GetRequiredService<PublicChanges>()))))
        .AddSingleton<IDbContextFactory<TutorBookingDb>, AnyEngine<TDb>>()
        // Identity's stores ask for the context itself.
        .AddScoped<TutorBookingDb>(provider => provider.GetRequiredService<TDb>());

    // A lost race is an answer here (TrySaveAsync), and every other failure is thrown and logged by whoever catches it. As errors
    // of the database both would stand in the log of a busy day by the hundred.
    private static void KeepLostRacesQuiet(WarningsConfigurationBuilder warnings) =>
        warnings.Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug));

    // IDbContextFactory is not covariant, and services must not know which engine runs.
    private sealed class AnyEngine<TDb>(IDbContextFactory<TDb> factory) : IDbContextFactory<TutorBookingDb>
        where TDb : TutorBookingDb
    {
        public TutorBookingDb CreateDbContext() => factory.CreateDbContext();
    }
}
