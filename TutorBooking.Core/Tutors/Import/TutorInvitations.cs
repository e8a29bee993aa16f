using Microsoft.AspNetCore.Identity;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>The mails by which imported tutors choose their password; following the link proves their address as well.</summary>
internal sealed class TutorInvitations(UserManager<Account> accounts, AccountLinks links, IClock clock)
{
    private const string Foot = "You get this because a school gave your address to TutorBooking. If you do not teach there, answer this mail.";

    /// <summary>One message for each; the accounts must be stored, since a link names their number.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> ForAsync(IEnumerable<Account> newcomers)
    {
        var messages = new List<OutboxMessage>();
        foreach (var account in newcomers)
        {
            var token = await accounts.GeneratePasswordResetTokenAsync(account);
            messages.Add(OutboxMessage.Of(Compose(account, links.ResetPassword(account.Id, token)), clock.GetCurrentInstant()));
        }

        return messages;
    }

    private OutgoingMail Compose(Account account, string link) => AccountMailLayout.Compose(
        account.Email ?? "",
        "Your profile is ready",
        $"Students can find you, {account.DisplayName}.",
        [
            "Your school has added your profile and your hours. Choose a password, log in, and see that both are right.",
            $"The link works for one day. After that, ask for a new one: {links.ForgotPassword}",
        ],
        new MailLink("Choose a password", link),
        Foot);
}
