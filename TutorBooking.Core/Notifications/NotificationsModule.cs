using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Notifications.Webhooks;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications;

public static class NotificationsModule
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddSettings<EmailOptions>("Email")
        .AddSingleton<LiveUpdates>()
        .AddSingleton<NoticeService>()
        .AddSingleton<IMailTransport, FolderTransport>()
        .AddWebhooks()
        .AddSingleton<IOutboxHandler, BookingChangedHandler>()
        .AddSingleton<IOutboxHandler, LiveEarningsHandler>()
        .AddSingleton<IOutboxHandler, LivePackageHandler>()
        .AddSingleton<IOutboxHandler, LiveProfileHandler>()
        .AddSingleton<IOutboxHandler, LiveSlotsHandler>()
        .AddSingleton<IOutboxHandler, LiveWalletHandler>()
        .AddSingleton<IOutboxHandler, NoticeHandler>()
        .AddSingleton<IOutboxHandler, MailHandler>();
}
