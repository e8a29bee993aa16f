using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Support;

/// <summary>Signs in people who have an account but no password, such as a <see cref="Builders.Cast"/>, with the cookie that a sign-in would have set.</summary>
internal static class CookieSignIn
{
    extension(AppFactory app)
    {
        /// <summary>A browser in which this person is signed in. Redirects are answers and not followed.</summary>
        public async Task<HttpClient> ClientOfAsync(CurrentUser user)
        {
            var scheme = IdentityConstants.ApplicationScheme;
            var cookies = app.Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
            var issued = new AuthenticationProperties { IssuedUtc = app.Clock.GetUtcNow(), ExpiresUtc = app.Clock.GetUtcNow().AddHours(1) };
            var cookie = cookies.TicketDataFormat.Protect(new AuthenticationTicket(await app.PrincipalOfAsync(user), issued, scheme));

            var client = app.CreateClient(new() { AllowAutoRedirect = false });
            client.DefaultRequestHeaders.Add(HeaderNames.Cookie, $"{cookies.Cookie.Name}={cookie}");
            return client;
        }

        private async Task<ClaimsPrincipal> PrincipalOfAsync(CurrentUser user)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
            var account = (await signIn.UserManager.FindByIdAsync(user.Id.ToString())).ShouldNotBeNull();
            var principal = await signIn.CreateUserPrincipalAsync(account);
            principal.AddIdentity(new ClaimsIdentity(user.Roles.ToString().Split(", ").Select(role => new Claim(ClaimTypes.Role, role))));
            return principal;
        }
    }
}
