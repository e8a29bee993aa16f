using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api.Payments;

internal static class WalletEndpoints
{
    public static void Map(ApiGroups groups) => groups.OwnReads.MapGet("/wallet", ReadAsync);

    private static async Task<Results<Ok<WalletDocument>, ProblemHttpResult>> ReadAsync(
        [AsParameters] ListQuery query, ClaimsPrincipal caller, WalletQueries wallets, CancellationToken ct)
    {
        var (asked, flaw) = query.Read(PageWindow.Largest);
        if ((flaw ?? PageWindow.Refuse(asked.Number, asked.Size)) is { } refusal) return ApiProblems.Of(refusal);

        return TypedResults.Ok(WalletDocument.Of(await wallets.ReadAsync(caller.ToCurrentUser(), asked.Number, asked.Size, ct)));
    }
}
