using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Bookings.Discovery;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

public static class BookingsModule
{
    public static IServiceCollection AddBookings(this IServiceCollection services) => services
        .AddSettings<BookingOptions>("Booking")
        .AddSingleton<BookingQueries>()
        .AddSingleton<OpenSlotQueries>()
        .AddSingleton<BookableTutorQueries>()
        .AddSingleton<TutorDashboardQueries>()
        .AddSingleton<DiscoveryQueries>()
        .AddSingleton<OpenWeekQueries>()
        .AddSingleton<ReliabilityQueries>()
        .AddSingleton<BookingService>()
        .AddSingleton<LessonBookingService>()
        .AddSingleton<ExpirySweep>()
        .AddHostedService(provider => provider.GetRequiredService<ExpirySweep>())
        .AddSingleton<ReliabilitySweep>()
        .AddHostedService(provider => provider.GetRequiredService<ReliabilitySweep>());
}
