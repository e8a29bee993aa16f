using Microsoft.AspNetCore.Identity;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Web.Hosting;

/// <summary>How people sign in to the pages: Identity's cookies over Core's accounts.</summary>
internal static class SignIn
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAccounts().AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        return services.AddAuthorization().AddCascadingAuthenticationState();
    }
}
