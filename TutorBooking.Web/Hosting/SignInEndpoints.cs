using System.Net.Mime;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Web.Hosting;

/// <summary>What the script of the passkey forms asks for: the challenge that the browser has to sign.</summary>
internal static class SignInEndpoints
{
    public const string NewPasskeyOptions = "/account/passkeys/creation-options";
    public const string PasskeyOptions = "/account/passkeys/request-options";

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapPost(NewPasskeyOptions, CreationOptionsAsync).AddEndpointFilter(RequireOwnFormAsync).RequireAuthorization();
        app.MapPost(PasskeyOptions, RequestOptionsAsync).AddEndpointFilter(RequireOwnFormAsync);
    }

    private static async Task<IResult> CreationOptionsAsync(HttpContext context, UserManager<Account> accounts, SignInManager<Account> session)
    {
        if (await accounts.GetUserAsync(context.User) is not { } account) return Results.Unauthorized();

        var entity = new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email ?? "", DisplayName = account.DisplayName };
        return Results.Content(await session.MakePasskeyCreationOptionsAsync(entity), MediaTypeNames.Application.Json);
    }

    // Nobody is named, so that the answer cannot tell who has a passkey: the browser offers those it knows for this site.
    private static async Task<IResult> RequestOptionsAsync(SignInManager<Account> session) =>
        Results.Content(await session.MakePasskeyRequestOptionsAsync(user: null), MediaTypeNames.Application.Json);

    private static async ValueTask<object?> RequireOwnFormAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Results.BadRequest();
}
