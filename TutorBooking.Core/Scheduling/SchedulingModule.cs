using Microsoft.Extensions.DependencyInjection;

namespace TutorBooking.Core.Scheduling;

public static class SchedulingModule
{
    public static IServiceCollection AddScheduling(this IServiceCollection services) =>
        services.AddSingleton<ScheduleQueries>().AddSingleton<ScheduleService>();
}
