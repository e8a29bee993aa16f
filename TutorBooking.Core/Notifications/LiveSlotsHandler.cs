using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Notifications;

/// <summary>Takes the word of changed hours from the outbox to those who look at the tutor's open slots.</summary>
internal sealed class LiveSlotsHandler(LiveUpdates live) : IOutboxHandler
{
    public string Kind => nameof(SlotsChanged);

    public Task HandleAsync(OutboxMessage message, CancellationToken ct)
    {
        // Not waited for: a slow page must not hold up the messages after this one.
        _ = live.PublishSlotsAsync(message.Read<SlotsChanged>().TutorId);
        return Task.CompletedTask;
    }
}
