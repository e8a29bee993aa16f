using System.Threading.RateLimiting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace TutorBooking.Web.Api.Live;

/// <summary>Calls on one connection: a screenful of tutors may be watched at once, and then no more than one a second.</summary>
internal sealed class LiveInvocationLimit(IOptions<ApiRateLimitOptions> options) : IHubFilter
{
    private const string Key = nameof(LiveInvocationLimit);

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        using var lease = LimiterOf(invocationContext.Context).AttemptAcquire();
        return lease.IsAcquired || !options.Value.Enabled ? await next(invocationContext) : throw new HubException("That was too fast. Wait a moment.");
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        if (context.Context.Items.Remove(Key, out var limiter)) (limiter as IDisposable)?.Dispose();
        return next(context, exception);
    }

    // Calls of one connection come one after the other.
    private static TokenBucketRateLimiter LimiterOf(HubCallerContext context)
    {
        if (context.Items.TryGetValue(Key, out var kept) && kept is TokenBucketRateLimiter limiter) return limiter;

        var begun = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = 2 * LiveConnection.MostWatched,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });
        context.Items[Key] = begun;
        return begun;
    }
}
