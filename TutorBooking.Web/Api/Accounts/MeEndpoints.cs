using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Editing;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api.Accounts;

internal static class MeEndpoints
{
    public static void Map(ApiGroups groups) => groups.OwnReads.MapGet("/me", ReadAsync);

    private static async Task<Results<Ok<MeDocument>, ProblemHttpResult>> ReadAsync(
        ClaimsPrincipal caller, AccountService accounts, TutorProfileQueries profiles, CancellationToken ct)
    {
        var user = caller.ToCurrentUser();
        var read = await accounts.ReadAsync(user, ct);
        if (read.Refusal is { } refusal) return ApiProblems.Of(refusal);

        var account = read.Value;
        var roles = Enum.GetValues<Roles>().Where(role => role is not Roles.None && account.Roles.HasFlag(role)).Select(role => role.ToString());
        var profile = await profiles.FindOwnIdAsync(user, ct);
        return TypedResults.Ok(new MeDocument(user.Id.Value, account.Email, account.DisplayName, [.. roles], account.TimeZone, profile?.Value));
    }
}
