using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api.Accounts;

/// <summary>Signs programs in, by the same rules as the pages: the lock after failures, and the second proof where there is one.</summary>
internal sealed class TokenSignIn(
    SignInSession session, SignInManager<Account> signIn, UserManager<Account> accounts, IOptionsMonitor<BearerTokenOptions> tokens, IClock clock)
{
    /// <summary>Refused with VALIDATION for what is no address, INVALID_CREDENTIALS, SECOND_PROOF_NEEDED, or TOO_MANY_REQUESTS while the address is locked.</summary>
    public async Task<Result<ClaimsPrincipal>> LogInAsync(LoginFields login)
    {
        if (RegistrationPolicy.OfEmail(login.Email) is { } unreadable) return unreadable;

        var (result, account) = await session.CheckAsync(login.Email, login.Password);
        if (result.IsLockedOut) return AccountRefusals.TooManyAttempts;
        if (!result.Succeeded || account is null) return AccountRefusals.WrongCredentials;
        if (account.TwoFactorEnabled && await RefuseProofAsync(account, login) is { } refusal) return refusal;

        return await signIn.CreateUserPrincipalAsync(account);
    }

    /// <summary>Refused with INVALID_CREDENTIALS where the token is none of ours, too old, or older than the password.</summary>
    public async Task<Result<ClaimsPrincipal>> RefreshAsync(string? token)
    {
        var ticket = tokens.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(token);
        if (ticket?.Properties.ExpiresUtc is not { } end || Instant.FromDateTimeOffset(end) <= clock.GetCurrentInstant()) return AccountRefusals.RefreshTokenSpent;

        return await signIn.ValidateSecurityStampAsync(ticket.Principal) is { } account
            ? await signIn.CreateUserPrincipalAsync(account)
            : AccountRefusals.RefreshTokenSpent;
    }

    private async Task<Refusal?> RefuseProofAsync(Account account, LoginFields login)
    {
        if (string.IsNullOrWhiteSpace(login.Code) && string.IsNullOrWhiteSpace(login.RecoveryCode)) return AccountRefusals.SecondProofNeeded;

        if (await IsProvedAsync(account, login))
        {
            await accounts.ResetAccessFailedCountAsync(account);
            return null;
        }

        await accounts.AccessFailedAsync(account);
        return await accounts.IsLockedOutAsync(account) ? AccountRefusals.TooManyAttempts : AccountRefusals.SecondProofWrong;
    }

    private async Task<bool> IsProvedAsync(Account account, LoginFields login) => string.IsNullOrWhiteSpace(login.Code)
        ? (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, (login.RecoveryCode ?? "").Trim().ToUpperInvariant())).Succeeded
        : await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, TwoFactorService.Digits(login.Code));
}
