using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api.Payments;

internal static class WalletEndpoints
{
    public static void Map(ApiGroups groups) => groups.OwnReads.MapGet("/wallet", ReadAsync);

    private static async Task<Results<Ok<WalletDocument>, ProblemHttpResult>> ReadAsync(
        string? page, [FromQuery(Name = "page_size")] string? size, ClaimsPrincipal caller, WalletQueries wallets, CancellationToken ct)
    {
        var query = new ApiQuery();
        var asked = query.Page(page, size, PageWindow.Largest);
        if ((query.Flaw ?? PageWindow.Refuse(asked.Number, asked.Size)) is { } flaw) return ApiProblems.Of(flaw);

        return TypedResults.Ok(WalletDocument.Of(await wallets.ReadAsync(caller.ToCurrentUser(), asked.Number, asked.Size, ct)));
    }
}
