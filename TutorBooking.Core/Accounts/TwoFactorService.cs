using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>A second proof beside the password: codes from an authenticator app, and recovery codes for the day the phone is gone.</summary>
public sealed class TwoFactorService(UserManager<Account> accounts, IServiceScopeFactory scopes)
{
    public const int RecoveryCodes = 10;

    private const string Issuer = "TutorBooking";
    private const int GroupLength = 4;

    /// <summary>The account's key, made at the first look.</summary>
    public async Task<Result<AuthenticatorKey>> SetUpAsync(CurrentUser user, CancellationToken ct)
    {
        if (await accounts.FindAsync(user.Id, ct) is not { } account) return AccountRefusals.NotSignedIn;

        if (await accounts.GetAuthenticatorKeyAsync(account) is not { Length: > 0 } key)
        {
            await TryMakeKeyAsync(account);
            key = await StoredKeyAsync(user.Id, ct);
        }

        var words = string.Join(' ', key.ToLowerInvariant().Chunk(GroupLength).Select(group => new string(group)));
        var label = Uri.EscapeDataString($"{Issuer}:{account.Email}");
        return new AuthenticatorKey(words, $"otpauth://totp/{label}?secret={key}&issuer={Issuer}&digits=6");
    }

    /// <summary>Turns it on, once a code proves that the app has the key; answers the recovery codes, which are shown this once.</summary>
    public async Task<Result<IReadOnlyList<string>>> EnableAsync(CurrentUser user, string? code, CancellationToken ct)
    {
        if (await accounts.FindAsync(user.Id, ct) is not { } account) return AccountRefusals.NotSignedIn;
        if (!await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, Digits(code))) return AccountRefusals.CodeWrong;

        await accounts.SetTwoFactorEnabledAsync(account, enabled: true);
        return await NewCodesAsync(account);
    }

    /// <summary>Ten new codes; those before no longer work. Asks for the password, since each code stands for the second proof.</summary>
    public async Task<Result<IReadOnlyList<string>>> RenewCodesAsync(CurrentUser user, string? password, CancellationToken ct)
    {
        if (await accounts.FindAsync(user.Id, ct) is not { TwoFactorEnabled: true } account) return AccountRefusals.ChangedMeanwhile;
        if (!await accounts.CheckPasswordAsync(account, password ?? "")) return AccountRefusals.PasswordWrong;

        return await NewCodesAsync(account);
    }

    /// <summary>Turns it off and forgets the key; asks for the password, so that a page left open is not enough.</summary>
    public async Task<Refusal?> DisableAsync(CurrentUser user, string? password, CancellationToken ct)
    {
        if (await accounts.FindAsync(user.Id, ct) is not { } account) return AccountRefusals.NotSignedIn;
        if (!await accounts.CheckPasswordAsync(account, password ?? "")) return AccountRefusals.PasswordWrong;

        await accounts.SetTwoFactorEnabledAsync(account, enabled: false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        return null;
    }

    /// <summary>A code as apps show it, in two groups, and as people copy it.</summary>
    public static string Digits(string? code) => string.Concat((code ?? "").Where(char.IsAsciiDigit));

    // Two tabs opened at once both find no key. The database lets one of them make it, and that one counts.
    private async Task TryMakeKeyAsync(Account account)
    {
        try
        {
            await accounts.ResetAuthenticatorKeyAsync(account);
        }
        catch (DbUpdateException)
        {
            // The other tab's key is stored; it is read next.
        }
    }

    // With a context of its own: after a lost race the one at hand still holds the key that was not stored.
    private async Task<string> StoredKeyAsync(UserId user, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var fresh = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await fresh.FindAsync(user, ct) is { } account ? await fresh.GetAuthenticatorKeyAsync(account) ?? "" : "";
    }

    private async Task<Result<IReadOnlyList<string>>> NewCodesAsync(Account account)
    {
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? [];
        return codes.ToList();
    }
}
