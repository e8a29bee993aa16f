using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Api.Reads;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api.Packages;

/// <summary>Packages on offer, and those a student has.</summary>
internal static class PackageEndpoints
{
    public static void Map(ApiGroups groups)
    {
        groups.PublicReads.MapGet("/tutors/{id:long}/packages", OffersAsync).WithMetadata(new KeepableRead("page", "page_size"));
        groups.OwnReads.MapGet("/packages", OwnAsync);
        groups.Deeds.MapPost("/tutors/{id:long}/packages", BuyAsync).WithMetadata(ApiFields.Of<PurchaseFields>());
    }

    private static async Task<Results<Ok<ApiList<OfferDocument>>, ProblemHttpResult>> OffersAsync(
        long id, [AsParameters] ListQuery query, PackageQueries packages, CancellationToken ct)
    {
        var (asked, flaw) = query.Read();
        if (flaw is not null) return ApiProblems.Of(flaw);

        var offers = await packages.OffersOfAsync(new TutorId(id), ct);
        return offers.Refusal is { } refusal ? ApiProblems.Of(refusal) : Answer(offers.Value.As(asked, OfferDocument.Of));
    }

    private static async Task<Results<Ok<ApiList<PackageDocument>>, ProblemHttpResult>> OwnAsync(
        [AsParameters] ListQuery query, ClaimsPrincipal caller, PackageQueries packages, CancellationToken ct)
    {
        var (asked, flaw) = query.Read();
        if (flaw is not null) return ApiProblems.Of(flaw);

        var own = await packages.ListOwnAsync(caller.ToCurrentUser(), ct);
        return own.Refusal is { } refusal ? ApiProblems.Of(refusal) : Answer(own.Value.As(asked, PackageDocument.Of));
    }

    private static async Task<Results<Created<PackageDocument>, ProblemHttpResult>> BuyAsync(
        long id, ApiBody body, [FromHeader(Name = "Idempotency-Key")] string? key, ClaimsPrincipal caller, PackageService service, PackageQueries packages, CancellationToken ct)
    {
        var user = caller.ToCurrentUser();
        var (fields, flaw) = body.Read<PurchaseFields>();
        var missing = fields.OfferId is null ? flaw ?? PlatformRefusals.FieldMissing("offer_id") : flaw;
        if (missing is not null) return ApiProblems.Of(await service.RefuseBuyerAsync(user, new TutorId(id), ct) ?? missing);

        // Without a key of the caller's own, a request sent again is another purchase.
        var request = new PackageRequest(new TutorId(id), new PackageOfferId(fields.OfferId ?? 0), ExpectedPrice: null, ApiQuery.Text(key) ?? Guid.NewGuid().ToString("N"), fields.CardToken);
        var bought = await service.BuyAsync(user, request, ct);
        if (bought.Refusal is { } refusal) return ApiProblems.Of(refusal);

        var package = await packages.FindOwnAsync(user, bought.Value, ct);
        return package.Refusal is { } gone ? ApiProblems.Of(gone) : TypedResults.Created($"{ApiAnswers.Address}/packages", PackageDocument.Of(package.Value));
    }

    private static Results<Ok<ApiList<T>>, ProblemHttpResult> Answer<T>(Result<ApiList<T>> list) =>
        list.Refusal is { } refusal ? ApiProblems.Of(refusal) : TypedResults.Ok(list.Value);
}
