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
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.SecurityStamp == stamp, ct);
        if (account is null) return null;

        var names = await db.UserRoles.Where(held => held.UserId == id).Join(db.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name).ToListAsync(ct);
        var roles = names.OfType<string>().Select(Enum.Parse<Roles>).Aggregate(Roles.None, (all, role) => all | role);
        return new SignedInAccount(new CurrentUser(id, roles, account.Zone), account.DisplayName);
    }
}
