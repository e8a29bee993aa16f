using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Demo;

public static class DemoModule
{
    /// <summary>Registers the application's clock and the demo's people; last of the modules, since it stands on what the others prepare at start.</summary>
    /// <param name="services">What is there so far.</param>
    /// <param name="clock">The real one.</param>
    public static IServiceCollection AddDemo(this IServiceCollection services, TimeProvider clock)
    {
        services.AddSettings<DemoOptions>("Demo").AddOptions<DemoOptions>()
            .PostConfigure<IHostEnvironment>((options, environment) => options.Enabled ??= environment.IsDevelopment());

        return services
            .AddSingleton<IValidateOptions<DemoOptions>, DemoOptionsValidator>()
            .AddSingleton<TimeProvider>(provider => Ahead(clock, provider.GetRequiredService<IOptions<DemoOptions>>().Value.ClockOffset))
            .AddSingleton<DemoData>()
            .AddHostedService<DemoStart>();
    }

    private static TimeProvider Ahead(TimeProvider clock, TimeSpan offset) => offset == TimeSpan.Zero ? clock : new OffsetTimeProvider(clock, offset);
}
