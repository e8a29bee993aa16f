using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;

namespace TutorBooking.Core.Platform;

public static class PlatformModule
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateDataAnnotations().ValidateOnStart();

        return services
            .AddSingleton<IClock>(provider => provider.GetRequiredService<TimeProvider>().ToClock())
            .AddDatabase(configuration)
            .AddHostedService<DatabaseMigrator>()
            .AddSingleton<OutboxSignal>()
            .AddSingleton<OutboxDispatcher>()
            .AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>());
    }
}
