using Microsoft.Extensions.Options;

namespace TutorBooking.Web.Hosting;

internal static class Preparation
{
    /// <summary>All that a start does before the first request (settings, migrations, first rows), without the server and the work in the background.</summary>
    /// <remarks>Those steps are the hosted services that have something to do before all others start.</remarks>
    public static async Task PrepareAsync(this IHost app, CancellationToken ct)
    {
        app.Services.GetService<IStartupValidator>()?.Validate();
        foreach (var step in app.Services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
        {
            await step.StartingAsync(ct);
        }
    }
}
