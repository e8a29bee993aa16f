using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Support;

/// <summary>Tokens as a sign-in gives them out, without the time that a password takes.</summary>
internal static class ApiTokens
{
    extension(AppFactory app)
    {
        /// <summary>Good for an hour from now.</summary>
        public async Task<AuthenticationHeaderValue> TokenOfAsync(CurrentUser user)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
            var account = (await signIn.UserManager.FindByIdAsync(user.Id.ToString())).ShouldNotBeNull();
            var end = new AuthenticationProperties { ExpiresUtc = app.Clock.GetUtcNow().AddHours(1) };
            var ticket = new AuthenticationTicket(await signIn.CreateUserPrincipalAsync(account), end, $"{IdentityConstants.BearerScheme}:AccessToken");
            var tokens = app.Get<IOptionsMonitor<BearerTokenOptions>>().Get(IdentityConstants.BearerScheme);
            return new AuthenticationHeaderValue("Bearer", tokens.BearerTokenProtector.Protect(ticket));
        }
    }
}
