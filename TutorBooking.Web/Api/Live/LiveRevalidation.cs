using System.Security.Claims;
using NodaTime;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api.Live;

/// <summary>Looks now and then whether connected programs may still be there: a connection outlives the request that checked its token.</summary>
internal sealed partial class LiveRevalidation(LiveConnections connections, ApiAccounts accounts, IClock clock, ILogger<LiveRevalidation> log) : BackgroundService
{
    /// <summary>Ends the connections of those who may no longer be there.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        foreach (var context in connections.Contexts.ToList())
        {
            if (!await MayStayAsync(context.User, ct)) context.Abort();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SignIn.Revalidation);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(failure);
            }
        }
    }

    private async Task<bool> MayStayAsync(ClaimsPrincipal? user, CancellationToken ct) =>
        user is not null && ApiAccounts.EndOf(user) is var end && (end is null || clock.GetCurrentInstant() < end) && await accounts.FindAsync(user, ct) is not null;

    [LoggerMessage(LogLevel.Warning, "The sign-ins of connected programs could not be looked at and will be looked at again")]
    private partial void LogFailure(Exception failure);
}
