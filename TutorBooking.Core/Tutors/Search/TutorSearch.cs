using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Search;

/// <summary>Finds approved tutors by what their profiles say.</summary>
public sealed class TutorSearch(IDbContextFactory<TutorBookingDb> databases)
{
    public const int LargestPage = 100;
    public const int MostWords = 10;

    /// <summary>One page of those that match; refused with VALIDATION where the filter makes no sense.</summary>
    public async Task<Result<Page<TutorCard>>> FindAsync(TutorFilter filter, CancellationToken ct)
    {
        if (Check(filter) is { } refusal) return refusal;

        await using var db = await databases.CreateDbContextAsync(ct);
        var matching = TutorSearchRows.Of(db, filter);
        var total = await matching.CountAsync(ct);
        var ids = await matching.Skip(filter.Skipped).Take(filter.PageSize).ToListAsync(ct);
        return new Page<TutorCard>(await CardsAsync(db, ids, ct), total, filter.PageNumber, filter.PageSize);
    }

    /// <summary>Null where the filter makes sense.</summary>
    internal static Refusal? Check(TutorFilter filter) => TutorSearchChecks.Of(filter);

    /// <summary>All that match a filter that makes sense, in its order but for calendars, as ids.</summary>
    internal async Task<IReadOnlyList<TutorId>> IdsAsync(TutorFilter filter, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await TutorSearchRows.Of(db, filter).ToListAsync(ct);
    }

    /// <summary>These tutors as lists show them, in the given order; who is not approved is left out.</summary>
    internal async Task<IReadOnlyList<TutorCard>> CardsAsync(IReadOnlyList<TutorId> ids, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await CardsAsync(db, ids, ct);
    }

    private static async Task<IReadOnlyList<TutorCard>> CardsAsync(TutorBookingDb db, IReadOnlyList<TutorId> ids, CancellationToken ct)
    {
        var tutors = await db.Tutors.Approved().AsNoTracking().Where(tutor => ids.Contains(tutor.Id))
            .Include(tutor => tutor.Subjects).Include(tutor => tutor.Schedule)
            .ToDictionaryAsync(tutor => tutor.Id, ct);
        var names = await db.Tutors.Where(tutor => ids.Contains(tutor.Id))
            .Join(db.Users, tutor => tutor.AccountId, account => account.Id, (tutor, account) => new { tutor.Id, account.DisplayName })
            .ToDictionaryAsync(row => row.Id, row => row.DisplayName, ct);
        var subjects = await db.Subjects.ToDictionaryAsync(subject => subject.Id, subject => subject.Name, ct);

        return [.. ids.Where(tutors.ContainsKey).Select(id => Card(tutors[id], names[id], subjects))];
    }

    private static TutorCard Card(TutorProfile tutor, string name, Dictionary<SubjectId, string> subjects) => new(
        tutor.Id,
        tutor.AccountId,
        name,
        tutor.Title,
        tutor.Headline,
        tutor.HourlyRate,
        tutor.AverageRatingHundredths,
        tutor.TotalReviews,
        tutor.ExperienceYears,
        tutor.ConfirmsUnasked,
        [.. tutor.Subjects.Select(taught => subjects[taught.SubjectId]).Order(StringComparer.Ordinal)],
        [.. tutor.Languages],
        [.. tutor.Durations.Order()],
        tutor.Schedule?.Zone ?? DateTimeZone.Utc,
        new TutorFace(tutor.Id, tutor.PhotoVersion, tutor.Portrait));
}
