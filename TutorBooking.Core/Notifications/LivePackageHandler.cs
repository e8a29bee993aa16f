using TutorBooking.Core.Packages;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications;

/// <summary>Takes the word of a bought or expired package from the outbox to the open pages of its two people.</summary>
internal sealed class LivePackageHandler(LiveUpdates live) : IOutboxHandler
{
    public string Kind => nameof(PackageChanged);

    public Task HandleAsync(OutboxMessage message, CancellationToken ct)
    {
        // Not waited for: a slow page must not hold up the messages after this one.
        _ = live.PublishPackageAsync(message.Read<PackageChanged>());
        return Task.CompletedTask;
    }
}
