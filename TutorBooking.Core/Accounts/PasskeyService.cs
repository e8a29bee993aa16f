using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>A person's passkeys, once the browser's answer has been checked: kept, named, removed.</summary>
public sealed class PasskeyService(UserManager<Account> accounts, AccountMailSender mails, AccountLinks links)
{
    public const int NameLength = 60;
    public const int MostPasskeys = 20;

    private const string FirstName = "Passkey";

    public async Task<IReadOnlyList<PasskeyView>> ListAsync(CurrentUser user, CancellationToken ct)
    {
        if (await accounts.FindAsync(user.Id, ct) is not { } account) return [];

        return [.. (await accounts.GetPasskeysAsync(account)).OrderBy(passkey => passkey.CreatedAt)
            .Select(passkey => new PasskeyView(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? FirstName, Instant.FromDateTimeOffset(passkey.CreatedAt)))];
    }

    /// <summary>Asks for the password, so that a page left open is not enough, and tells the owner by mail.</summary>
    public async Task<Refusal?> AddAsync(CurrentUser user, UserPasskeyInfo passkey, string? name, string? password, CancellationToken ct)
    {
        if (OfName(name) is { } refusal) return refusal;
        if (await accounts.FindAsync(user.Id, ct) is not { } account) return AccountRefusals.NotSignedIn;
        if (!await accounts.CheckPasswordAsync(account, password ?? "")) return AccountRefusals.PasswordWrong;
        if ((await accounts.GetPasskeysAsync(account)).Count >= MostPasskeys) return AccountRefusals.TooManyPasskeys;

        passkey.Name = RegistrationPolicy.Tidy(name);
        if (!(await accounts.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded) return AccountRefusals.ChangedMeanwhile;

        await mails.SendAsync(AccountMails.PasskeyAdded(AccountMails.NameOf(account), account.Email ?? "", links.ForgotPassword), ct);
        return null;
    }

    public async Task<Refusal?> RenameAsync(CurrentUser user, string? id, string? name, CancellationToken ct)
    {
        if (OfName(name) is { } refusal) return refusal;
        if (await accounts.FindAsync(user.Id, ct) is not { } account) return AccountRefusals.NotSignedIn;
        if (await accounts.GetPasskeyAsync(account, Decode(id)) is not { } passkey) return AccountRefusals.PasskeyNotFound;

        passkey.Name = RegistrationPolicy.Tidy(name);
        return (await accounts.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded ? null : AccountRefusals.ChangedMeanwhile;
    }

    public async Task<Refusal?> RemoveAsync(CurrentUser user, string? id, CancellationToken ct)
    {
        if (await accounts.FindAsync(user.Id, ct) is not { } account) return AccountRefusals.NotSignedIn;
        if (await accounts.GetPasskeyAsync(account, Decode(id)) is null) return AccountRefusals.PasskeyNotFound;

        return (await accounts.RemovePasskeyAsync(account, Decode(id))).Succeeded ? null : AccountRefusals.ChangedMeanwhile;
    }

    public static Refusal? OfName(string? name) => RegistrationPolicy.Tidy(name) switch
    {
        "" => AccountRefusals.PasskeyNameMissing,
        { Length: > NameLength } => AccountRefusals.PasskeyNameTooLong,
        _ => null,
    };

    private static byte[] Decode(string? id) => Base64Url.IsValid(id) ? Base64Url.DecodeFromChars(id) : [];
}
