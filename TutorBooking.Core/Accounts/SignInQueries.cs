using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>Looks behind a sign-in that was given out earlier.</summary>
public sealed class SignInQueries(IDbContextFactory<TutorBookingDb> databases)
{
    /// <summary>Present name, clock and roles; null once the account is gone, or whatever changes its stamp, such as a new password, came after the sign-in.</summary>
    public async Task<SignedInAccount?> FindAsync(UserId id, string? stamp, CancellationToken ct)
    {
        if (stamp is null) return null;

        await using var db = await databases.CreateDbContextAsync(ct);
        var held = db.UserRoles.Join(db.Roles, one => one.RoleId, role => role.Id, (one, role) => new { one.UserId, role.Name });
        var found = await db.Accounts.AsNoTracking().Where(account => account.Id == id && account.SecurityStamp == stamp)
            .Select(account => new { Account = account, Roles = held.Where(role => role.UserId == account.Id).Select(role => role.Name).ToList() })
            .SingleOrDefaultAsync(ct);
        if (found is null) return null;

        var roles = found.Roles.OfType<string>().Select(Enum.Parse<Roles>).Aggregate(Roles.None, (all, role) => all | role);
        return new SignedInAccount(new CurrentUser(id, roles, found.Account.Zone), found.Account.DisplayName);
    }
}
