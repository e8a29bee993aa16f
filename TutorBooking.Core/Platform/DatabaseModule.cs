using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace TutorBooking.Core.Platform;

internal static class DatabaseModule
{
    private const string ConnectionName = "TutorBooking";

    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration("Database").ValidateDataAnnotations().ValidateOnStart();

        var connection = configuration.GetConnectionString(ConnectionName)
            ?? throw new InvalidOperationException($"Setting ConnectionStrings:{ConnectionName} is missing: it says where the database is, such as \"Data Source=tutorbooking.db\".");

        return configuration.GetValue("Database:Engine", DatabaseEngine.Sqlite) switch
        {
            DatabaseEngine.Sqlite => services.AddEngine<SqliteDb>(options => options.UseSqlite(connection).AddInterceptors(new SqliteConnectionSettings())),
            DatabaseEngine.SqlServer => services.AddEngine<SqlServerDb>(options => options.UseSqlServer(connection)),
            DatabaseEngine.PostgreSql => services.AddEngine<PostgreSqlDb>(options => options.UseNpgsql(connection)),
        };
    }

    private static IServiceCollection AddEngine<TDb>(this IServiceCollection services, Action<DbContextOptionsBuilder> engine)
        where TDb : TutorBookingDb => services
        .AddDbContextFactory<TDb>(engine)
        .AddSingleton<IDbContextFactory<TutorBookingDb>, AnyEngine<TDb>>()
        // Identity's stores ask for the context itself.
        .AddScoped<TutorBookingDb>(provider => provider.GetRequiredService<TDb>());

    // IDbContextFactory is not covariant, and services must not know which engine runs.
    private sealed class AnyEngine<TDb>(IDbContextFactory<TDb> factory) : IDbContextFactory<TutorBookingDb>
        where TDb : TutorBookingDb
    {
        public TutorBookingDb CreateDbContext() => factory.CreateDbContext();
    }
}
