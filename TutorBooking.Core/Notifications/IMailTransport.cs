using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications;

/// <summary>The way an e-mail leaves the program.</summary>
public interface IMailTransport
{
    Task SendAsync(OutgoingMail mail, CancellationToken ct);
}
