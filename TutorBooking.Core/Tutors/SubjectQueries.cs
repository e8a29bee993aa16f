using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors;

/// <summary>The platform's list of subjects.</summary>
public sealed class SubjectQueries(IDbContextFactory<TutorBookingDb> databases)
{
    /// <summary>All of them, by name, with how many listed tutors teach each.</summary>
    public async Task<IReadOnlyList<SubjectLine>> ListAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var taught = await db.Tutors.Listed().SelectMany(tutor => tutor.Subjects).GroupBy(subject => subject.SubjectId)
            .Select(subject => new { subject.Key, Tutors = subject.Count() }).ToDictionaryAsync(row => row.Key, row => row.Tutors, ct);
        var subjects = await db.Subjects.AsNoTracking().ToListAsync(ct);
        return [.. subjects.OrderBy(subject => subject.Name, StringComparer.Ordinal)
            .Select(subject => new SubjectLine(subject.Id, subject.Name, subject.Mark, taught.GetValueOrDefault(subject.Id)))];
    }
}
