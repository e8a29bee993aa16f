using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications;

public static class NotificationsModule
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddSettings<EmailOptions>("Email")
        .AddSingleton<LiveUpdates>()
        .AddSingleton<NoticeService>()
        .AddSingleton<IMailTransport, FolderTransport>()
        .AddSingleton<IOutboxHandler, LiveBookingHandler>()
        .AddSingleton<IOutboxHandler, LiveEarningsHandler>()
        .AddSingleton<IOutboxHandler, LivePackageHandler>()
        .AddSingleton<IOutboxHandler, LiveProfileHandler>()
        .AddSingleton<IOutboxHandler, LiveSlotsHandler>()
        .AddSingleton<IOutboxHandler, LiveWalletHandler>()
        .AddSingleton<IOutboxHandler, NoticeHandler>()
        .AddSingleton<IOutboxHandler, MailHandler>();
}
