using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications;

/// <summary>Takes the word of earnings and payouts from the outbox to their tutor's open pages.</summary>
internal sealed class LiveEarningsHandler(LiveUpdates live) : IOutboxHandler
{
    public string Kind => nameof(EarningsChanged);

    public Task HandleAsync(OutboxMessage message, CancellationToken ct)
    {
        // Not waited for: a slow page must not hold up the messages after this one.
        _ = live.PublishEarningsAsync(message.Read<EarningsChanged>().TutorAccountId);
        return Task.CompletedTask;
    }
}
