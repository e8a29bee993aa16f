using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>Puts account mails into the outbox, which carries them to the transport of the settings and tries again if that fails.</summary>
public sealed class AccountMailSender(IDbContextFactory<TutorBookingDb> databases, OutboxSignal outbox, IClock clock) : IEmailSender<Account>
{
    public Task SendConfirmationLinkAsync(Account user, string email, string confirmationLink) =>
        SendAsync(AccountMails.ConfirmEmail(email, confirmationLink), CancellationToken.None);

    public Task SendPasswordResetLinkAsync(Account user, string email, string resetLink) =>
        SendAsync(AccountMails.ResetPassword(AccountMails.NameOf(user), email, resetLink), CancellationToken.None);

    public Task SendPasswordResetCodeAsync(Account user, string email, string resetCode) =>
        SendAsync(AccountMails.ResetCode(AccountMails.NameOf(user), email, resetCode), CancellationToken.None);

    internal async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        db.Outbox.Add(OutboxMessage.Of(mail, clock.GetCurrentInstant()));
        await db.SaveChangesAsync(ct);
        outbox.Wake();
    }
}
