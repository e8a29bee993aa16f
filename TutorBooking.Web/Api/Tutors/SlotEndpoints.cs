using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api.Tutors;

/// <summary>When a tutor can be booked, from the same function that a booking asks.</summary>
internal static class SlotEndpoints
{
    public static void Map(ApiGroups groups)
    {
        groups.PublicReads.MapGet("/tutors/{id:long}/slots", ListAsync);
        groups.PublicReads.MapGet("/tutors/{id:long}/slots/why", ExplainAsync);
    }

    private static async Task<Results<Ok<SlotDocument[]>, ProblemHttpResult>> ListAsync(
        long id, string? from, string? to, [FromQuery(Name = "duration_minutes")] string? duration, HttpContext context, OpenSlotQueries slots, CancellationToken ct)
    {
        var query = new ApiQuery();
        var start = query.Needed(query.Instant(from), "from");
        var end = query.Needed(query.Instant(to), "to");
        var minutes = Minutes(query, duration);
        if (query.Flaw is { } flaw) return ApiProblems.Of(flaw);

        var found = await slots.LessonsAsync(new TutorId(id), start, end, minutes, context.User.ToCurrentUserOrNull()?.Id, ct);
        return found.Refusal is { } refusal
            ? ApiProblems.Of(refusal)
            : TypedResults.Ok(found.Value.Select(lesson => new SlotDocument(lesson.Start, lesson.End)).ToArray());
    }

    private static async Task<Results<Ok<SlotAnswerDocument>, ProblemHttpResult>> ExplainAsync(
        long id, [FromQuery(Name = "start_at")] string? start, [FromQuery(Name = "duration_minutes")] string? duration, HttpContext context, OpenSlotQueries slots, CancellationToken ct)
    {
        var query = new ApiQuery();
        var at = query.Needed(query.Instant(start), "start_at");
        var minutes = Minutes(query, duration);
        if (query.Flaw is { } flaw) return ApiProblems.Of(flaw);

        var why = await slots.ExplainAsync(new TutorId(id), at, minutes, context.User.ToCurrentUserOrNull()?.Id, ct);
        return why is { Kind: RefusalKind.NotFound } ? ApiProblems.Of(why) : TypedResults.Ok(new SlotAnswerDocument(why is null, why?.Code, why?.Sentence));
    }

    private static int Minutes(ApiQuery query, string? duration) => (int)query.Needed(query.Number(duration, "duration_minutes", int.MaxValue), "duration_minutes");
}
