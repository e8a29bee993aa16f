using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Bookings.Discovery;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Meetings;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

public static class BookingsModule
{
    public static IServiceCollection AddBookings(this IServiceCollection services) => services
        .AddSettings<BookingOptions>("Booking")
        .AddSettings<ReviewWindowOptions>("Reviews")
        .AddSettings<MeetingOptions>("Meetings")
        .AddBookingQueries()
        .AddBookingServices()
        .AddBookingSweeps();

    private static IServiceCollection AddBookingQueries(this IServiceCollection services) => services
        .AddSingleton<BookingQueries>()
        .AddSingleton<AdminBookingQueries>()
        .AddSingleton(new LedgerCheck(LessonMoneyChecks.FindAsync))
        .AddSingleton<OpenSlotQueries>()
        .AddSingleton<MoveSlotQueries>()
        .AddSingleton<BookableTutorQueries>()
        .AddSingleton<TutorDashboardQueries>()
        .AddSingleton<DiscoveryQueries>()
        .AddSingleton<OpenWeekQueries>()
        .AddSingleton<DisputeQueries>()
        .AddSingleton<ReliabilityQueries>();

    private static IServiceCollection AddBookingServices(this IServiceCollection services) => services
        .AddSingleton<BookingService>()
        .AddSingleton<LessonPlanning>()
        .AddSingleton<LessonPayment>()
        .AddSingleton<LessonBookingService>()
        .AddSingleton<RescheduleService>()
        .AddSingleton<ProposalService>()
        .AddSingleton<DisputeService>()
        .AddSingleton<MeetingService>()
        .AddSingleton<MeetingLinks>();

    private static IServiceCollection AddBookingSweeps(this IServiceCollection services) => services
        .AddSweep<ExpirySweep>()
        .AddSweep<CompletionSweep>()
        .AddSweep<SettlementSweep>()
        .AddSweep<ProposalSweep>()
        .AddSweep<ReliabilitySweep>();
}
