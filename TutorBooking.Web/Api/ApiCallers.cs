using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api;

/// <summary>Who calls: by a token, or by the pages' cookie. Either way looked up anew on every call, so that a changed password, a lost role or a removed account is felt at once.</summary>
internal static class ApiCallers
{
    private const string TokenMark = "Bearer ";
    private const string Kind = "Api";

    /// <summary>Whether the call brings a token of its own, whatever it is worth.</summary>
    public static bool HasToken(HttpContext context) => context.Request.Headers.Authorization.ToString().StartsWith(TokenMark, StringComparison.OrdinalIgnoreCase);

    /// <summary>The scheme that a call is signed in by, in place of the cookie's; null for the cookie's.</summary>
    public static string? SchemeOf(HttpContext context) => ApiAnswers.IsFor(context) && HasToken(context) ? IdentityConstants.BearerScheme : null;

    public static void UseApiCallers(this IApplicationBuilder app) => app.UseWhen(ApiAnswers.IsFor, api => api.Use(RecogniseAsync));

    private static async Task RecogniseAsync(HttpContext context, RequestDelegate next)
    {
        context.User = await FindAsync(context) is { } account && await MayActAsync(context) ? Principal(account) : new ClaimsPrincipal(new ClaimsIdentity());
        await next(context);
    }

    // A browser sends the cookie along whoever wrote the page, so to change something by it takes a token of our own page besides.
    private static async Task<bool> MayActAsync(HttpContext context) =>
        HasToken(context) || await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);

    private static async Task<SignedInAccount?> FindAsync(HttpContext context)
    {
        var names = context.RequestServices.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity;
        return long.TryParse(context.User.FindFirstValue(names.UserIdClaimType), CultureInfo.InvariantCulture, out var id)
            ? await context.RequestServices.GetRequiredService<SignInQueries>()
                .FindAsync(new UserId(id), context.User.FindFirstValue(names.SecurityStampClaimType), context.RequestAborted)
            : null;
    }

    private static ClaimsPrincipal Principal(SignedInAccount account)
    {
        var roles = Enum.GetValues<Roles>().Where(role => role is not Roles.None && account.User.Roles.HasFlag(role));
        return new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, account.User.Id.ToString()),
            new(AccountClaims.DisplayName, account.DisplayName),
            new(AccountClaims.Zone, account.User.Zone.Id),
            .. roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
        ], Kind));
    }
}
