using Microsoft.AspNetCore.Identity;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>Moves an account to another address, once a link sent there has been followed.</summary>
public sealed class EmailService(UserManager<Account> accounts, AccountMailSender mails, AccountLinks links)
{
    /// <summary>Null when accepted: a mail is on its way to the new address. The answer does not say whether that has an account already.</summary>
    public async Task<Refusal?> RequestChangeAsync(CurrentUser user, string? email, string? password, CancellationToken ct)
    {
        if (RegistrationPolicy.OfEmail(email) is { } refusal) return refusal;
        if (await accounts.FindAsync(user.Id, ct) is not { } account) return AccountRefusals.NotSignedIn;
        if (!await accounts.CheckPasswordAsync(account, password ?? "")) return AccountRefusals.PasswordWrong;

        var address = RegistrationPolicy.Tidy(email);
        if (accounts.NormalizeEmail(address) == account.NormalizedEmail) return AccountRefusals.EmailUnchanged;

        if (await accounts.FindByEmailAsync(address) is not null)
        {
            await mails.SendAsync(AccountMails.AddressInUse(address, links.LogIn), ct);
            return null;
        }

        var token = await accounts.GenerateChangeEmailTokenAsync(account, address);
        await mails.SendAsync(AccountMails.ConfirmEmail(address, links.ChangeEmail(account.Id, address, token)), ct);
        return null;
    }

    /// <summary>Follows the mailed link; the address is also the name one logs in with, so both change at once.</summary>
    /// <remarks>Only for who is signed in to that very account, and has asked for it there.</remarks>
    public async Task<Refusal?> ChangeAsync(CurrentUser? user, UserId id, string email, string? link, CancellationToken ct)
    {
        if (AccountLinks.RefuseOther(user, id) is { } refusal) return refusal;
        if (await accounts.FindAsync(id, ct) is not { Email: { } former } account) return AccountRefusals.LinkSpent;
        if (!await IsChangeTokenAsync(account, email, AccountLinks.Decode(link))) return AccountRefusals.LinkSpent;

        var name = AccountMails.NameOf(account);
        account.UserName = email;
        var changed = await accounts.ChangeEmailAsync(account, email, AccountLinks.Decode(link));
        if (!changed.Succeeded) return AccountRefusals.LinkSpent;

        await mails.SendAsync(AccountMails.EmailChanged(name, former, email), ct);
        return null;
    }

    private Task<bool> IsChangeTokenAsync(Account account, string email, string token) => accounts.VerifyUserTokenAsync(
        account, accounts.Options.Tokens.ChangeEmailTokenProvider, UserManager<Account>.GetChangeEmailTokenPurpose(email), token);
}
