using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

public static class SchedulingModule
{
    public static IServiceCollection AddScheduling(this IServiceCollection services) =>
        services
        .AddSettings<ScheduleOptions>("Booking")
        .AddSingleton<ScheduleQueries>().AddSingleton<ScheduleService>()
        .AddSweep<ClaimSweep>();
}
