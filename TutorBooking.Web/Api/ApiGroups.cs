using Microsoft.AspNetCore.Mvc;
using TutorBooking.Core.Accounts;
using TutorBooking.Web.Api.Reads;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api;

/// <summary>The kinds of calls there are; what is true of a kind is said here once, and each resource puts its calls into one.</summary>
/// <param name="SignIn">Ways to a token, for strangers.</param>
/// <param name="PublicReads">For everybody; a token that no longer works is told.</param>
/// <param name="OwnReads">For who is signed in.</param>
/// <param name="Deeds">What changes something, for who is signed in.</param>
internal sealed record ApiGroups(RouteGroupBuilder SignIn, RouteGroupBuilder PublicReads, RouteGroupBuilder OwnReads, RouteGroupBuilder Deeds)
{
    public static ApiGroups Of(IEndpointRouteBuilder app) => new(
        Begin(app).RequireRateLimiting(ApiRateLimits.SignIns),
        Begin(app).RequireRateLimiting(ApiRateLimits.Reads).AddEndpointFilter(RefuseDeadTokenAsync).AddEndpointFilter(KeptReads.AnswerAsync).AddEndpointFilter(ApiTags.TagAsync),
        Begin(app).RequireRateLimiting(ApiRateLimits.Reads).RequireAuthorization().AddEndpointFilter(ApiTags.TagAsync),
        Begin(app).RequireRateLimiting(ApiRateLimits.Deeds).RequireAuthorization().AddEndpointFilter(ApiRepeats.DoOnceAsync));

    private static RouteGroupBuilder Begin(IEndpointRouteBuilder app) => app.MapGroup(ApiAnswers.Address)
        .WithMetadata(ContentPolicy.Nothing, new SkipStatusCodePagesAttribute())
        .DisableCookieRedirect()
        .DisableAntiforgery()
        .AddEndpointFilter(RefuseUnreadableAsync);

    private static ValueTask<object?> RefuseUnreadableAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.Arguments.OfType<ApiBody>().FirstOrDefault() is { Unreadable: { } problem } ? ValueTask.FromResult<object?>(problem) : next(call);

    // Who believes to be signed in must not be answered as a stranger: the open times would be others.
    private static ValueTask<object?> RefuseDeadTokenAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        ApiCallers.HasToken(call.HttpContext) && call.HttpContext.User.Identity is not { IsAuthenticated: true }
            ? ValueTask.FromResult<object?>(ApiProblems.Of(AccountRefusals.NotSignedIn))
            : next(call);
}
