using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Approval;

namespace TutorBooking.Core.Notifications;

/// <summary>Takes the word of a reviewed profile from the outbox to its owner's open pages.</summary>
internal sealed class LiveProfileHandler(LiveUpdates live) : IOutboxHandler
{
    public string Kind => nameof(TutorReviewed);

    public Task HandleAsync(OutboxMessage message, CancellationToken ct)
    {
        // Not waited for: a slow page must not hold up the messages after this one.
        _ = live.PublishProfileAsync(message.Read<TutorReviewed>().AccountId);
        return Task.CompletedTask;
    }
}
