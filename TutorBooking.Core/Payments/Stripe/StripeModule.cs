using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Stripe;

internal static class StripeModule
{
    // What its answers look like is fixed by this, whatever the account's own setting is.
    private const string Version = "2024-06-20";

    private const int MostAnswerBytes = 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan AddressIsTrustedFor = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddStripe(this IServiceCollection services)
    {
        // One client for the life of the process, so connections are renewed by their age. Nothing is logged but what StripeApi says itself.
        services.AddHttpClient<StripeApi>(Configure)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, PooledConnectionLifetime = AddressIsTrustedFor })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services
            .AddSingleton<StripePayments>()
            .AddSingleton<StripeCharges>()
            .AddSingleton<StripeWebhook>()
            .AddSweep<StripeEventSweep>();
    }

    private static void Configure(IServiceProvider services, HttpClient http)
    {
        var options = services.GetRequiredService<IOptions<PaymentOptions>>().Value.Stripe;
        http.BaseAddress = options.Api;
        http.Timeout = Patience;
        http.MaxResponseContentBufferSize = MostAnswerBytes;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.SecretKey);
        http.DefaultRequestHeaders.Add("Stripe-Version", Version);
    }
}
