using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api;

/// <summary>The account that a sign-in stands for, looked up as it is now.</summary>
internal sealed class ApiAccounts(SignInQueries signIns, IOptions<IdentityOptions> options)
{
    private const string Kind = "Api";
    private const string End = "end";

    /// <summary>When the sign-in ends by itself; null if it says nothing of it.</summary>
    public static Instant? EndOf(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(End), CultureInfo.InvariantCulture, out var seconds) ? Instant.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Null where the account is gone, or the sign-in is older than its password.</summary>
    public async Task<SignedInAccount?> FindAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        var names = options.Value.ClaimsIdentity;
        return long.TryParse(user.FindFirstValue(names.UserIdClaimType), CultureInfo.InvariantCulture, out var id)
            ? await signIns.FindAsync(new UserId(id), user.FindFirstValue(names.SecurityStampClaimType), ct)
            : null;
    }

    /// <summary>What the account is now, in the place of what it was when it signed in.</summary>
    public ClaimsPrincipal Renew(ClaimsPrincipal user, SignedInAccount account, DateTimeOffset? end)
    {
        var stampType = options.Value.ClaimsIdentity.SecurityStampClaimType;
        var roles = Enum.GetValues<Roles>().Where(role => role is not Roles.None && account.User.Roles.HasFlag(role));
        var identity = new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, account.User.Id.ToString()),
            new(stampType, user.FindFirstValue(stampType) ?? ""),
            new(AccountClaims.DisplayName, account.DisplayName),
            new(AccountClaims.Zone, account.User.Zone.Id),
            .. roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
        ], Kind);
        if (end is { } instant) identity.AddClaim(new Claim(End, instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));

        return new ClaimsPrincipal(identity);
    }
}
