using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;

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
            .AddSingleton<OutboxSignal>()
            .AddSingleton<OutboxDispatcher>()
            .AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>());
    }
}
