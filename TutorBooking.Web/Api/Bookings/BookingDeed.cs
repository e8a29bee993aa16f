using Microsoft.AspNetCore.Http.HttpResults;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api.Bookings;

/// <summary>The shape that every change of a booking shares: read what came with it, let Core do it, write the booking as it is now.</summary>
/// <remarks>Fields of a wrong type are told after what stands against the deed whatever they say, as wrong words are.</remarks>
internal sealed class BookingDeed(BookingService bookings, BookingWriting writing)
{
    /// <param name="user">Who calls.</param>
    /// <param name="id">Of the booking.</param>
    /// <param name="body">What came with it.</param>
    /// <param name="only">Who alone may do it, as Core refuses it; null for all who see the booking.</param>
    /// <param name="deed">Does it.</param>
    /// <param name="ct">Gives the call up.</param>
    public async Task<Results<Ok<BookingDocument>, ProblemHttpResult>> RunAsync<TFields>(
        CurrentUser user, long id, ApiBody body, Party? only, Func<BookingId, TFields, Task<Result<BookingDetails>>> deed, CancellationToken ct)
        where TFields : new()
    {
        var booking = new BookingId(id);
        var (fields, flaw) = body.Read<TFields>();
        if (flaw is not null) return ApiProblems.Of(await bookings.RefuseAsync(user, booking, only, ct) ?? flaw);

        var done = await deed(booking, fields);
        return done.Refusal is { } refusal ? ApiProblems.Of(refusal) : TypedResults.Ok(writing.Of(done.Value));
    }
}
