using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications.Webhooks;

internal static class WebhookModule
{
    private const int MostAnswerBytes = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddHttpClient<WebhookApi>(Configure)
            .ConfigurePrimaryHttpMessageHandler(provider => OutsideConnections.Handler(provider.GetRequiredService<IOptions<WebhookOptions>>().Value.AllowPrivateAddresses))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services
            .AddSettings<WebhookOptions>("Webhooks")
            .AddSingleton<WebhookQueue>()
            .AddSingleton<WebhookQueries>()
            .AddSingleton<WebhookService>()
            .AddSweep<WebhookSweep>()
            .AddSweep<WebhookClearingSweep>();
    }

    private static void Configure(HttpClient http)
    {
        http.Timeout = Patience;
        http.MaxResponseContentBufferSize = MostAnswerBytes;
        http.DefaultRequestHeaders.UserAgent.ParseAdd("TutorBooking-Webhooks/1");
    }
}
