using Microsoft.AspNetCore.Http.HttpResults;
using TutorBooking.Core.Tutors;
using TutorBooking.Web.Api.Reads;

namespace TutorBooking.Web.Api.Tutors;

internal static class SubjectEndpoints
{
    public static void Map(ApiGroups groups) => groups.PublicReads.MapGet("/subjects", ListAsync).WithMetadata(new KeepableRead());

    private static async Task<Ok<SubjectDocument[]>> ListAsync(SubjectQueries subjects, CancellationToken ct) =>
        TypedResults.Ok((await subjects.ListAsync(ct)).Select(subject => new SubjectDocument(subject.Id.Value, subject.Name)).ToArray());
}
