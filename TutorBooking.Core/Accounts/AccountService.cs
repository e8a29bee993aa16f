using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>What a person changes about the own account: name, clock and the other of the two free roles.</summary>
public sealed class AccountService(
    UserManager<Account> accounts, IDbContextFactory<TutorBookingDb> databases, OutboxSignal outbox, IClock clock)
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
        if (!(await accounts.UpdateAsync(account)).Succeeded) return AccountRefusals.ChangedMeanwhile;

        await TellAsync(new AccountRenamed(account.Id), ct);
        return null;
    }

    /// <summary>A student begins to teach as well, or a tutor to learn; taking a role twice is no mistake.</summary>
    public async Task<Refusal?> TakeRoleAsync(CurrentUser user, Roles role, CancellationToken ct)
    {
        if (!RegistrationPolicy.IsFree(role)) return AccountRefusals.RoleNotForTaking;
        if (await accounts.FindAsync(user.Id, ct) is not { } account) return AccountRefusals.NotSignedIn;
        if (await accounts.IsInRoleAsync(account, role.ToString())) return null;

        return (await accounts.AddToRoleAsync(account, role.ToString())).Succeeded ? null : AccountRefusals.ChangedMeanwhile;
    }

    // Identity saves by a context of its own, so this is a second transaction; a word lost between them is made good by the next save of a profile.
    private async Task TellAsync(AccountRenamed word, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        db.Outbox.Add(OutboxMessage.Of(word, clock.GetCurrentInstant()));
        await db.SaveChangesAsync(ct);
        outbox.Wake();
    }

    private async Task<Roles> RolesOfAsync(Account account) => (await accounts.GetRolesAsync(account))
        .Select(Enum.Parse<Roles>)
        .Aggregate(Roles.None, (all, role) => all | role);
}
