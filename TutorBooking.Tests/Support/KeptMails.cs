using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Support;

/// <summary>Sends as the program does, and keeps what was sent, which the outbox forgets.</summary>
internal sealed class KeptMails(IOptions<EmailOptions> options) : IMailTransport
{
    private readonly FolderTransport folder = new(options);

    public ConcurrentQueue<OutgoingMail> Sent { get; } = new();

    public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        await folder.SendAsync(mail, ct);
        Sent.Enqueue(mail);
    }
}
