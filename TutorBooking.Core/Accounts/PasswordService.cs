using Microsoft.AspNetCore.Identity;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>New passwords: by a mailed link for who has none or forgot it, by the old one for who is signed in.</summary>
public sealed class PasswordService(UserManager<Account> accounts, AccountMailSender mails, AccountLinks links)
{
    /// <summary>Null when accepted, and a mail is on its way if the address has an account: the answer does not say whether.</summary>
    public async Task<Refusal?> RequestResetAsync(string? email, CancellationToken ct)
    {
        if (RegistrationPolicy.OfEmail(email) is { } refusal) return refusal;

        var address = RegistrationPolicy.Tidy(email);
        if (await accounts.FindByEmailAsync(address) is { } account)
        {
            var token = await accounts.GeneratePasswordResetTokenAsync(account);
            await mails.SendAsync(AccountMails.ResetPassword(AccountMails.NameOf(account), account.Email ?? address, links.ResetPassword(account.Id, token)), ct);
        }

        return null;
    }

    /// <summary>Follows the mailed link. It proves the address too, and ends a lockout, since whoever holds it owns the mailbox.</summary>
    public async Task<Refusal?> ResetAsync(UserId id, string? link, string? password, CancellationToken ct)
    {
        if (RegistrationPolicy.OfPassword(password) is { } refusal) return refusal;

        var token = AccountLinks.Decode(link);
        var account = await accounts.FindAsync(id, ct);
        if (account is null || !await IsResetTokenAsync(account, token)) return AccountRefusals.LinkSpent;

        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        var reset = await accounts.ResetPasswordAsync(account, token, password ?? "");
        if (!reset.Succeeded) return AccountRefusals.ChangedMeanwhile;
        if (!account.EmailConfirmed && !await TakeOverAsync(account)) return AccountRefusals.ChangedMeanwhile;

        await TellAsync(account, ct);
        return null;
    }

    public async Task<Refusal?> ChangeAsync(CurrentUser user, string? current, string? password, CancellationToken ct)
    {
        if (RegistrationPolicy.OfPassword(password) is { } refusal) return refusal;
        if (await accounts.FindAsync(user.Id, ct) is not { } account) return AccountRefusals.NotSignedIn;

        var changed = await accounts.ChangePasswordAsync(account, current ?? "", password ?? "");
        if (!changed.Succeeded) return AccountRefusals.PasswordWrong;

        await TellAsync(account, ct);
        return null;
    }

    private Task<bool> IsResetTokenAsync(Account account, string token) => accounts.VerifyUserTokenAsync(
        account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token);

    // Somebody else may have registered the address and left himself a key before its owner came.
    // The address counts as confirmed only once every other way in is gone; until then the next reset begins here again.
    private async Task<bool> TakeOverAsync(Account account)
    {
        foreach (var passkey in await accounts.GetPasskeysAsync(account))
        {
            if (!(await accounts.RemovePasskeyAsync(account, passkey.CredentialId)).Succeeded) return false;
        }

        account.TwoFactorEnabled = false;
        if (!(await accounts.ResetAuthenticatorKeyAsync(account)).Succeeded) return false;

        account.EmailConfirmed = true;
        return (await accounts.UpdateAsync(account)).Succeeded;
    }

    private Task TellAsync(Account account, CancellationToken ct) => mails.SendAsync(
        AccountMails.PasswordChanged(AccountMails.NameOf(account), account.Email ?? "", links.ForgotPassword), ct);
}
