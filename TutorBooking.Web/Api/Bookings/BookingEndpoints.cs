using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api.Bookings;

/// <summary>Booking lessons and reading one's own.</summary>
internal static class BookingEndpoints
{
    public static void Map(ApiGroups groups)
    {
        groups.OwnReads.MapGet("/bookings", ListAsync);
        groups.OwnReads.MapGet("/bookings/{id:long}", ReadAsync);
        groups.Deeds.MapPost("/bookings", CreateAsync).WithMetadata(ApiFields.Of<BookingFields>()).RequireRateLimiting(ApiRateLimits.Bookings);
    }

    private static async Task<Results<Ok<ApiList<BookingDocument>>, ProblemHttpResult>> ListAsync(
        [AsParameters] BookingsQuery query, ClaimsPrincipal caller, BookingQueries bookings, BookingWriting writing, CancellationToken ct)
    {
        var filter = query.Read();
        if (filter.Refusal is { } unreadable) return ApiProblems.Of(unreadable);

        var found = await bookings.ListDetailsAsync(caller.ToCurrentUser(), filter.Value, ct);
        return found.Refusal is { } refusal ? ApiProblems.Of(refusal) : TypedResults.Ok(found.Value.As(writing.Of));
    }

    private static async Task<Results<Ok<BookingDocument>, ProblemHttpResult>> ReadAsync(
        long id, ClaimsPrincipal caller, BookingQueries bookings, BookingWriting writing, CancellationToken ct)
    {
        var found = await bookings.FindAsync(caller.ToCurrentUser(), new BookingId(id), ct);
        return found.Refusal is { } refusal ? ApiProblems.Of(refusal) : TypedResults.Ok(writing.Of(found.Value));
    }

    private static async Task<Results<Created<BookingDocument>, ProblemHttpResult>> CreateAsync(
        ApiBody body, ClaimsPrincipal caller, LessonBookingService lessons, BookingQueries bookings, BookingWriting writing, CancellationToken ct)
    {
        var user = caller.ToCurrentUser();
        var (fields, flaw) = body.Read<BookingFields>();
        var request = fields.ToDraft().Read(user, flaw);
        if (request.Refusal is { } unclear) return ApiProblems.Of(unclear);

        var booked = await lessons.RequestAsync(user, request.Value, ct);
        if (booked.Refusal is { } refusal) return ApiProblems.Of(refusal);

        var booking = await bookings.FindAsync(user, booked.Value, ct);
        return booking.Refusal is { } gone ? ApiProblems.Of(gone) : TypedResults.Created($"{ApiAnswers.Address}/bookings/{booked.Value.Value}", writing.Of(booking.Value));
    }
}
