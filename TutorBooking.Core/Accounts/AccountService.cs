using Microsoft.AspNetCore.Identity;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>What a person changes about the own account: name, clock and the other of the two free roles.</summary>
public sealed class AccountService(UserManager<Account> accounts)
{
    public async Task<Result<AccountView>> ReadAsync(CurrentUser user, CancellationToken ct)
    {
        if (await accounts.FindAsync(user.Id, ct) is not { } account) return AccountRefusals.NotSignedIn;

        return new AccountView(
            account.DisplayName,
            account.Email ?? "",
            account.EmailConfirmed,
            account.TimeZone,
            await RolesOfAsync(account),
            account.TwoFactorEnabled,
            await accounts.CountRecoveryCodesAsync(account),
            (await accounts.GetPasskeysAsync(account)).Count);
    }

    public async Task<Refusal?> ChangeAsync(CurrentUser user, string? displayName, string? timeZone, CancellationToken ct)
    {
        if ((RegistrationPolicy.OfDisplayName(displayName) ?? RegistrationPolicy.OfTimeZone(timeZone)) is { } refusal) return refusal;
        if (await accounts.FindAsync(user.Id, ct) is not { } account) return AccountRefusals.NotSignedIn;

        account.DisplayName = RegistrationPolicy.Tidy(displayName);
        account.TimeZone = KnownZones.Find(timeZone) ?? account.TimeZone;
        return (await accounts.UpdateAsync(account)).Succeeded ? null : AccountRefusals.ChangedMeanwhile;
    }

    /// <summary>A student begins to teach as well, or a tutor to learn; taking a role twice is no mistake.</summary>
    public async Task<Refusal?> TakeRoleAsync(CurrentUser user, Roles role, CancellationToken ct)
    {
        if (!RegistrationPolicy.IsFree(role)) return AccountRefusals.RoleNotForTaking;
        if (await accounts.FindAsync(user.Id, ct) is not { } account) return AccountRefusals.NotSignedIn;
        if (await accounts.IsInRoleAsync(account, role.ToString())) return null;

        return (await accounts.AddToRoleAsync(account, role.ToString())).Succeeded ? null : AccountRefusals.ChangedMeanwhile;
    }

    private async Task<Roles> RolesOfAsync(Account account) => (await accounts.GetRolesAsync(account))
        .Select(Enum.Parse<Roles>)
        .Aggregate(Roles.None, (all, role) => all | role);
}
