using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications;

/// <summary>Writes each mail as an .eml file that any mail program opens.</summary>
internal sealed class FolderTransport(IOptions<EmailOptions> options) : IMailTransport
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        var folder = Path.GetFullPath(options.Value.Folder);
        Directory.CreateDirectory(folder);

        using var message = Compose(mail);
        using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
        await client.SendMailAsync(message, ct);
    }

    private MailMessage Compose(OutgoingMail mail)
    {
        var message = new MailMessage(options.Value.From, mail.To, mail.Subject, mail.Text) { BodyEncoding = Encoding.UTF8, SubjectEncoding = Encoding.UTF8 };
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        return message;
    }
}
