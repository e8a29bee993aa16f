using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications.Webhooks;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications;

/// <summary>Takes the word of a changed booking from the outbox to the pages that show it and to the programs that listen.</summary>
internal sealed class BookingChangedHandler(LiveUpdates live, WebhookQueue webhooks) : IOutboxHandler
{
    public string Kind => nameof(BookingChanged);

    public Task HandleAsync(OutboxMessage message, CancellationToken ct)
    {
        var changed = message.Read<BookingChanged>();

        // Not waited for: a slow page must not hold up the messages after this one. Nor does it stop when the queue fails and this is tried again: a page looks once more.
        _ = live.PublishAsync(changed);
        return webhooks.AddAsync(changed, ct);
    }
}
