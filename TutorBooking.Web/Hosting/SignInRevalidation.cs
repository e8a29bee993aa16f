using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Web.Hosting;

/// <summary>Looks now and then whether the person behind an open circuit may still be there: a circuit outlives the request that checked the cookie.</summary>
internal sealed class SignInRevalidation(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => SignIn.Revalidation;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        // A scope of its own, so that it reads what is stored now and not what the circuit read once.
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var user = authenticationState.User;
        return await accounts.GetUserAsync(user) is { } account
            && user.FindFirst(options.Value.ClaimsIdentity.SecurityStampClaimType)?.Value == await accounts.GetSecurityStampAsync(account)
            && (await accounts.GetRolesAsync(account)).ToHashSet(StringComparer.Ordinal).SetEquals(RolesOf(user));
    }

    private IEnumerable<string> RolesOf(ClaimsPrincipal user) =>
        user.FindAll(options.Value.ClaimsIdentity.RoleClaimType).Select(role => role.Value);
}
