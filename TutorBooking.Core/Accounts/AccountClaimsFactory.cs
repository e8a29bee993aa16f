using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>Adds the person's name and clock to the sign-in, so that no page looks them up.</summary>
internal sealed class AccountClaimsFactory(
    UserManager<Account> accounts, RoleManager<IdentityRole<UserId>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account, IdentityRole<UserId>>(accounts, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(AccountClaims.Zone, user.TimeZone));
        identity.AddClaim(new Claim(AccountClaims.DisplayName, user.DisplayName));
        return identity;
    }
}
