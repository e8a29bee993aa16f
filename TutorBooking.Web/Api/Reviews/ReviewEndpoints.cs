using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Web.Api.Reads;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api.Reviews;

internal static class ReviewEndpoints
{
    private const int NoStars = 0;

    public static void Map(ApiGroups groups)
    {
        groups.PublicReads.MapGet("/tutors/{id:long}/reviews", ListAsync).WithMetadata(new KeepableRead("page", "page_size"));
        groups.Deeds.MapPost("/reviews", WriteAsync).WithMetadata(ApiFields.Of<ReviewFields>());
    }

    private static async Task<Results<Ok<ApiList<ReviewDocument>>, ProblemHttpResult>> ListAsync(
        long id, [AsParameters] ListQuery query, HttpContext context, ReviewQueries reviews, CancellationToken ct)
    {
        var (asked, flaw) = query.Read();
        if (flaw is not null) return ApiProblems.Of(flaw);

        var found = await reviews.ListAsync(context.User.ToCurrentUserOrNull(), new TutorId(id), asked.Number, asked.Size, ct);
        return found.Refusal is { } refusal ? ApiProblems.Of(refusal) : TypedResults.Ok(found.Value.As(ReviewDocument.Of));
    }

    private static async Task<Results<Created<ReviewDocument>, ProblemHttpResult>> WriteAsync(
        ApiBody body, ClaimsPrincipal caller, ReviewService service, ReviewQueries reviews, BookingService bookings, CancellationToken ct)
    {
        var user = caller.ToCurrentUser();
        var (fields, flaw) = body.Read<ReviewFields>();
        if ((fields.BookingId is null ? flaw ?? PlatformRefusals.FieldMissing("booking_id") : null) is { } unclear) return ApiProblems.Of(unclear);

        var booking = new BookingId(fields.BookingId ?? 0);
        if (flaw is not null) return ApiProblems.Of(await bookings.RefuseAsync(user, booking, Party.Student, ct) ?? flaw);

        var written = await service.WriteAsync(user, booking, fields.Rating ?? NoStars, fields.Comment, ct);
        if (written.Refusal is { } refusal) return ApiProblems.Of(refusal);

        var review = await reviews.FindOwnAsync(user, written.Value, ct);
        return review.Refusal is { } gone
            ? ApiProblems.Of(gone)
            : TypedResults.Created($"{ApiAnswers.Address}/tutors/{review.Value.TutorId.Value}/reviews", ReviewDocument.Of(review.Value));
    }
}
