using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;
using TutorBooking.Core.Platform.Repeats;

namespace TutorBooking.Core.Platform;

public static class PlatformModule
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration)
    {
        return services
            .AddSettings<SiteOptions>("Site")
            .AddSingleton<IClock>(provider => provider.GetRequiredService<TimeProvider>().ToClock())
            .AddDatabase(configuration)
            .AddHostedService<DatabaseMigrator>()
            .AddSingleton<RepeatedCalls>()
            .AddSweep<KeptAnswerSweep>()
            .AddSingleton<OutboxSignal>()
            .AddSingleton<SweepRecords>()
            .AddSingleton<PlatformHealthQueries>()
            .AddSingleton<OutboxDispatcher>()
            .AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>());
    }

    /// <summary>Background work that also stands in the container by its own name, so that one run of it can be asked for.</summary>
    public static IServiceCollection AddSweep<TSweep>(this IServiceCollection services)
        where TSweep : Sweep => services
        .AddSingleton<TSweep>()
        .AddHostedService(provider => provider.GetRequiredService<TSweep>());
}
