using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api;

/// <summary>How many calls of a kind a minute takes: of a person, wherever from, and of an address where nobody is signed in.</summary>
internal static class ApiRateLimits
{
    public const string SignIns = "sign-ins";
    public const string Bookings = "bookings";
    public const string Deeds = "deeds";
    public const string Reads = "reads";

    public const int MostSignIns = 10;
    public const int MostBookings = 5;
    public const int MostDeeds = 20;
    public const int MostReads = 300;

    // What one household is given of the newer addresses.
    private const int NetworkBytes = 8;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddApiRateLimits(this IServiceCollection services) => services
        .AddSettings<ApiRateLimitOptions>("RateLimits")
        .AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = TellAsync;
            options.AddPolicy(SignIns, context => Limit(context, AddressOf(context), MostSignIns));
            options.AddPolicy(Bookings, context => Limit(context, CallerOf(context), MostBookings));
            options.AddPolicy(Deeds, context => Limit(context, CallerOf(context), MostDeeds));
            options.AddPolicy(Reads, context => Limit(context, CallerOf(context), MostReads));
        });

    private static RateLimitPartition<string> Limit(HttpContext context, string caller, int most) =>
        context.RequestServices.GetRequiredService<IOptions<ApiRateLimitOptions>>().Value.Enabled
            ? RateLimitPartition.GetFixedWindowLimiter(caller, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter(caller);

    private static string CallerOf(HttpContext context) => context.User.ToCurrentUserOrNull() is { } user ? $"person {user.Id}" : AddressOf(context);

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress is { } address ? $"address {Network(address)}" : "address unknown";

    private static IPAddress Network(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
        : address.AddressFamily is AddressFamily.InterNetworkV6 ? new IPAddress([.. address.GetAddressBytes().Take(NetworkBytes), .. new byte[NetworkBytes]])
        : address;

    private static ValueTask TellAsync(OnRejectedContext rejected, CancellationToken ct)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new ValueTask(ApiProblems.OfStatus(StatusCodes.Status429TooManyRequests).ExecuteAsync(rejected.HttpContext));
    }
}
