using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using TutorBooking.Web.Api.Live;

namespace TutorBooking.Web.Api;

/// <summary>Who calls: by a token, or by the pages' cookie. Either way looked up anew on every call, so that a changed password, a lost role or a removed account is felt at once.</summary>
internal static class ApiCallers
{
    private const string TokenMark = "Bearer ";

    // Browsers cannot send a header when they open a socket.
    private const string TokenParameter = "access_token";

    /// <summary>Whether the call brings a token of its own, whatever it is worth.</summary>
    public static bool HasToken(HttpContext context) =>
        context.Request.Headers.Authorization.ToString().StartsWith(TokenMark, StringComparison.OrdinalIgnoreCase)
        || (LiveModule.IsFor(context) && context.Request.Query.ContainsKey(TokenParameter));

    /// <summary>The scheme that a call is signed in by, in place of the cookie's; null for the cookie's.</summary>
    public static string? SchemeOf(HttpContext context) => IsProgram(context) && HasToken(context) ? IdentityConstants.BearerScheme : null;

    /// <summary>Reads the token of a socket from its address.</summary>
    public static Task ReadTokenAsync(MessageReceivedContext message)
    {
        if (LiveModule.IsFor(message.HttpContext) && message.Request.Query[TokenParameter] is [{ Length: > 0 } token]) message.Token = token;
        return Task.CompletedTask;
    }

    public static void UseApiCallers(this IApplicationBuilder app) => app.UseWhen(IsProgram, api => api.Use(RecogniseAsync));

    private static bool IsProgram(HttpContext context) => ApiAnswers.IsFor(context) || LiveModule.IsFor(context);

    private static async Task RecogniseAsync(HttpContext context, RequestDelegate next)
    {
        var accounts = context.RequestServices.GetRequiredService<ApiAccounts>();
        var end = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;
        context.User = await accounts.FindAsync(context.User, context.RequestAborted) is { } account && await MayActAsync(context)
            ? accounts.Renew(context.User, account, end)
            : new ClaimsPrincipal(new ClaimsIdentity());
        await next(context);
    }

    // A browser sends the cookie along whoever wrote the page, so to change something by it takes a token of our own page besides, and to listen by it a page of ours.
    private static async Task<bool> MayActAsync(HttpContext context) =>
        HasToken(context) || (LiveModule.IsFor(context)
            ? IsOurPage(context.Request)
            : await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context));

    private static bool IsOurPage(HttpRequest request) =>
        request.Headers.Origin.Count is 0
        || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var page) && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
