using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace TutorBooking.Web.Api.Live;

internal static class LiveModule
{
    public const string Address = "/hubs/live";
    private const int MostMessageBytes = 1024;

    public static bool IsFor(HttpContext context) => context.Request.Path.StartsWithSegments(Address, StringComparison.OrdinalIgnoreCase);

    public static IServiceCollection AddLiveHub(this IServiceCollection services)
    {
        services.AddSingleton<LivePeople>().AddSingleton<LiveConnections>().AddSingleton<LiveInvocationLimit>()
            .AddSingleton<LiveRevalidation>().AddHostedService(provider => provider.GetRequiredService<LiveRevalidation>());
        services.AddSignalR()
            .AddJsonProtocol(options => ApiJson.Configure(options.PayloadSerializerOptions))
            .AddHubOptions<LiveHub>(options =>
            {
                options.MaximumReceiveMessageSize = MostMessageBytes;
                options.AddFilter<LiveInvocationLimit>();
            });
        return services;
    }

    public static void MapLiveHub(this IEndpointRouteBuilder app) => app
        .MapHub<LiveHub>(Address, options => options.Transports = HttpTransportType.WebSockets)
        .RequireAuthorization()
        .RequireRateLimiting(ApiRateLimits.Reads)
        .DisableCookieRedirect();
}
