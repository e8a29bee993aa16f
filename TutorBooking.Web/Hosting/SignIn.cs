using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Api;

namespace TutorBooking.Web.Hosting;

/// <summary>How people sign in to the pages, and programs to the interface: Identity's cookies and tokens over Core's accounts.</summary>
internal static class SignIn
{
    public const string LogInPage = "/account/login";
    public const string LogOutPage = "/account/logout";
    public const string AccessDeniedPage = "/account/access-denied";
    public const string ReturnUrl = "returnUrl";

    /// <summary>How soon a changed password, a lost role or a removed account is felt by who is signed in.</summary>
    public static readonly TimeSpan Revalidation = TimeSpan.FromMinutes(1);

    // A token is sent with every call, so it lives as long as a lesson; what renews it is sent seldom.
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(14);

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAccounts().AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthentication().AddBearerToken(IdentityConstants.BearerScheme, SetToken);
        services.ConfigureApplicationCookie(SetCookie);
        services.AddSingleton<SecureSite>()
            .AddSingleton<IConfigureOptions<CookieAuthenticationOptions>>(provider => provider.GetRequiredService<SecureSite>())
            .AddSingleton<IConfigureOptions<AntiforgeryOptions>>(provider => provider.GetRequiredService<SecureSite>());
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = Revalidation);
        // A passkey belongs to a domain: the installation's own, never what a request claims its host to be.
        services.AddOptions<IdentityPasskeyOptions>()
            .Configure<IOptions<SiteOptions>>((options, site) => options.ServerDomain = new Uri(site.Value.Url).Host);
        services.AddScoped<AuthenticationStateProvider, SignInRevalidation>();
        services.AddSingleton<SignInFailures>().AddScoped<SignInSession>();
        return services.AddAuthorization().AddCascadingAuthenticationState();
    }

    private static void SetCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.SlidingExpiration = true;
        options.LoginPath = LogInPage;
        options.LogoutPath = LogOutPage;
        options.AccessDeniedPath = AccessDeniedPage;
        options.ReturnUrlParameter = ReturnUrl;
        options.ForwardDefaultSelector = ApiCallers.SchemeOf;
    }

    private static void SetToken(BearerTokenOptions options)
    {
        options.BearerTokenExpiration = TokenLife;
        options.RefreshTokenExpiration = RefreshLife;
        options.Events.OnMessageReceived = ApiCallers.ReadTokenAsync;
    }
}
