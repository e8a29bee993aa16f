using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications;

/// <summary>Takes the word of moved money from the outbox to its owner's open pages.</summary>
internal sealed class LiveWalletHandler(LiveUpdates live) : IOutboxHandler
{
    public string Kind => nameof(WalletChanged);

    public Task HandleAsync(OutboxMessage message, CancellationToken ct)
    {
        // Not waited for: a slow page must not hold up the messages after this one.
        _ = live.PublishWalletAsync(message.Read<WalletChanged>().PersonId);
        return Task.CompletedTask;
    }
}
