using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Hosting;

/// <summary>Whether the process lives, and whether it can serve: its database answers and is up to date.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Ready]);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }
}
