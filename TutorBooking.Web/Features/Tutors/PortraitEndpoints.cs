using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Features.Tutors;

/// <summary>Faces. An address never changes its content (a new photo has a new count), so a browser asks for each once.</summary>
internal static class PortraitEndpoints
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Never = "private, no-store";

    public static void MapPortraits(this IEndpointRouteBuilder app)
    {
        var portraits = app.MapGroup("/portraits").WithMetadata(new SkipStatusCodePagesAttribute());
        portraits.MapGet("/{recipe}.svg", Draw).WithMetadata(ContentPolicy.Nothing);
        portraits.MapGet("/{tutor:long}/{photoVersion:int}", ShowAsync).WithMetadata(ContentPolicy.Sandboxed);
    }

    private static Results<ContentHttpResult, NotFound> Draw(string recipe, HttpResponse response)
    {
        if (!DrawnPortrait.IsRecipe(recipe)) return TypedResults.NotFound();

        response.Headers.CacheControl = Forever;
        return TypedResults.Text(DrawnPortrait.Svg(recipe), "image/svg+xml");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ShowAsync(
        long tutor, int photoVersion, HttpContext context, TutorPhotoQueries photos, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = Never;
        if (await photos.FindAsync(new TutorId(tutor), photoVersion, context.User.ToCurrentUserOrNull(), ct) is not { } photo)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = photo.IsPublic ? Forever : Never;
        context.Response.Headers[HeaderNames.ContentDisposition] = "inline";
        return TypedResults.Bytes(photo.Content, photo.ContentType);
    }
}
