using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications;

/// <summary>Hands e-mails from the outbox to the transport.</summary>
internal sealed class MailHandler(IMailTransport transport) : IOutboxHandler
{
    public string Kind => nameof(OutgoingMail);

    public Task HandleAsync(OutboxMessage message, CancellationToken ct) => transport.SendAsync(message.Read<OutgoingMail>(), ct);
}
