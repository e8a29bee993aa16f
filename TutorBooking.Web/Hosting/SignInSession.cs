using Microsoft.AspNetCore.Identity;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Hosting;

/// <summary>The signed-in session of one request: begun by password, code or passkey, renewed after a change, ended.</summary>
public sealed class SignInSession(SignInManager<Account> session, UserManager<Account> accounts, SignInFailures failures)
{
    private static readonly Account Nobody = new() { DisplayName = "", TimeZone = "", CreatedAt = NodaTime.NodaConstants.UnixEpoch };

    /// <summary>Tries a password. An unknown address, a locked account and one without a password take as long as a wrong password, and an unknown address locks as soon, so that no answer tells one from the other.</summary>
    public async Task<SignInResult> LogInAsync(string? email, string? password, bool remember)
    {
        return await FindAsync(email, password) is { } account
            ? await session.PasswordSignInAsync(account, password ?? "", remember, lockoutOnFailure: true)
            : FailureOfStranger(email);
    }

    /// <summary>Tries a password in the same way and begins no session; whether a second proof is due is the caller's to ask.</summary>
    public async Task<(SignInResult Result, Account? Account)> CheckAsync(string? email, string? password) =>
        await FindAsync(email, password) is { } account
            ? (await session.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true), account)
            : (FailureOfStranger(email), null);

    public Task<SignInResult> LogInByPasskeyAsync(string? credential) =>
        string.IsNullOrEmpty(credential) ? Task.FromResult(SignInResult.Failed) : session.PasskeySignInAsync(credential);

    /// <summary>Whether a password was right a moment ago and the second proof is due.</summary>
    public async Task<bool> AwaitsSecondProofAsync() => await session.GetTwoFactorAuthenticationUserAsync() is not null;

    public Task<SignInResult> ProveByCodeAsync(string? code, bool remember, bool rememberDevice) =>
        session.TwoFactorAuthenticatorSignInAsync(TwoFactorService.Digits(code), remember, rememberDevice);

    public Task<SignInResult> ProveByRecoveryCodeAsync(string? code) =>
        session.TwoFactorRecoveryCodeSignInAsync((code ?? "").Trim().ToUpperInvariant());

    /// <summary>Checks what the browser made for a new passkey; null if it was not made for this person, this site and this moment.</summary>
    public async Task<UserPasskeyInfo?> CheckNewPasskeyAsync(CurrentUser user, string? credential)
    {
        if (string.IsNullOrEmpty(credential)) return null;

        var attestation = await session.PerformPasskeyAttestationAsync(credential);
        return attestation.Succeeded && attestation.UserEntity.Id == user.Id.ToString() ? attestation.Passkey : null;
    }

    /// <summary>Puts the person's present name, clock, roles and stamp into the cookie.</summary>
    public async Task RenewAsync(CurrentUser user)
    {
        if (await accounts.FindByIdAsync(user.Id.ToString()) is { } account)
        {
            await session.RefreshSignInAsync(account);
        }
    }

    public Task EndAsync() => session.SignOutAsync();

    private static string AddressOf(string? email) => (email ?? "").Trim();

    private async Task<Account?> FindAsync(string? email, string? password)
    {
        var account = await accounts.FindByEmailAsync(AddressOf(email));
        if (account is not { PasswordHash: not null } || await accounts.IsLockedOutAsync(account))
        {
            // Identity looks at no password here, and its answer would come sooner.
            accounts.PasswordHasher.HashPassword(Nobody, password ?? "");
        }

        return account;
    }

    private SignInResult FailureOfStranger(string? email) => failures.LockAfter(AddressOf(email)) ? SignInResult.LockedOut : SignInResult.Failed;
}
