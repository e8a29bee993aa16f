using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api.Accounts;

/// <summary>Ways to an account and to tokens.</summary>
internal static class AuthEndpoints
{
    private const string Universal = "Etc/UTC";

    public static void Map(ApiGroups groups)
    {
        groups.SignIn.MapPost("/auth/register", RegisterAsync).WithMetadata(ApiFields.Of<RegisterFields>());
        groups.SignIn.MapPost("/auth/login", LogInAsync).WithMetadata(ApiFields.Of<LoginFields>()).Produces<AccessTokenResponse>();
        groups.SignIn.MapPost("/auth/refresh", RefreshAsync).WithMetadata(ApiFields.Of<RefreshFields>()).Produces<AccessTokenResponse>();
    }

    // The answer is the same whether or not the address has an account; its owner reads in a mail which it was.
    private static async Task<Results<Accepted<RegisteredDocument>, ProblemHttpResult>> RegisterAsync(ApiBody body, RegistrationService registration, CancellationToken ct)
    {
        var (fields, flaw) = body.Read<RegisterFields>();
        var refusal = flaw ?? await registration.RegisterAsync(WishOf(fields), ct);
        return refusal is null ? TypedResults.Accepted(uri: (string?)null, new RegisteredDocument("We have written to this address. Log in with it and the password.")) : ApiProblems.Of(refusal);
    }

    private static async Task<Results<SignInHttpResult, ProblemHttpResult>> LogInAsync(ApiBody body, TokenSignIn signIn)
    {
        var (fields, flaw) = body.Read<LoginFields>();
        return Tokens(flaw is null ? await signIn.LogInAsync(fields) : flaw);
    }

    private static async Task<Results<SignInHttpResult, ProblemHttpResult>> RefreshAsync(ApiBody body, TokenSignIn signIn)
    {
        var (fields, flaw) = body.Read<RefreshFields>();
        return Tokens(flaw is null ? await signIn.RefreshAsync(fields.RefreshToken) : flaw);
    }

    private static Results<SignInHttpResult, ProblemHttpResult> Tokens(Result<ClaimsPrincipal> proved) =>
        proved.Refusal is { } refusal ? ApiProblems.Of(refusal) : TypedResults.SignIn(proved.Value, authenticationScheme: IdentityConstants.BearerScheme);

    private static Registration WishOf(RegisterFields fields) =>
        new(RoleOf(fields.Role), fields.DisplayName ?? "", fields.Email ?? "", fields.Password ?? "", fields.TimeZone ?? Universal);

    private static Roles RoleOf(string? name) => name switch
    {
        "student" => Roles.Student,
        "tutor" => Roles.Tutor,
        _ => Roles.None,
    };
}
