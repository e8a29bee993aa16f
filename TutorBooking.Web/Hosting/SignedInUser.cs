using System.Globalization;
using System.Security.Claims;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Hosting;

internal static class SignedInUser
{
    extension(ClaimsPrincipal principal)
    {
        /// <summary>What Core wants to know of the person; only for pages and calls that require signing in.</summary>
        public CurrentUser ToCurrentUser() => principal.ToCurrentUserOrNull() ?? throw new InvalidOperationException("Nobody is signed in.");

        public CurrentUser? ToCurrentUserOrNull() =>
            long.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var account)
                ? new CurrentUser(new UserId(account), principal.Roles, principal.Zone)
                : null;

        /// <summary>The name the person goes by; empty for a stranger.</summary>
        public string DisplayName => principal.FindFirstValue(AccountClaims.DisplayName) ?? "";

        private Roles Roles => Enum.GetValues<Roles>()
            .Where(role => principal.IsInRole(role.ToString()))
            .Aggregate(Roles.None, (all, role) => all | role);

        private DateTimeZone Zone => Zones.Named(principal.FindFirstValue(AccountClaims.Zone));
    }
}
