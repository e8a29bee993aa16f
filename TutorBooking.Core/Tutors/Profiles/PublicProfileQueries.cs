using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Search;

namespace TutorBooking.Core.Tutors.Profiles;

/// <summary>One profile for its page: the approved for everybody, the others for their owner and admins.</summary>
public sealed class PublicProfileQueries(IDbContextFactory<TutorBookingDb> databases)
{
    /// <summary>Refused with TUTOR_NOT_FOUND, also where there is one that this viewer may not see.</summary>
    public async Task<Result<PublicProfile>> FindAsync(CurrentUser? viewer, TutorId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var tutor = await db.Tutors.VisibleTo(viewer).AsNoTracking()
            .Include(profile => profile.Subjects).Include(profile => profile.Schedule)
            .SingleOrDefaultAsync(profile => profile.Id == id, ct);
        if (tutor is null) return TutorSearchRefusals.NoSuchTutor;

        var name = await db.Users.Where(account => account.Id == tutor.AccountId).Select(account => account.DisplayName).SingleAsync(ct);
        var taught = tutor.Subjects.Select(subject => subject.SubjectId).ToList();
        var subjects = await db.Subjects.AsNoTracking().Where(subject => taught.Contains(subject.Id)).ToListAsync(ct);
        return Show(tutor, name, subjects, viewer);
    }

    private static PublicProfile Show(TutorProfile tutor, string name, List<Subject> subjects, CurrentUser? viewer) => new(
        tutor.Id,
        tutor.AccountId,
        tutor.Status,
        tutor.StatusReason,
        tutor.AccountId == viewer?.Id,
        name,
        tutor.Title,
        tutor.Headline,
        tutor.Bio,
        tutor.HourlyRate,
        tutor.AverageRatingHundredths,
        tutor.TotalReviews,
        tutor.ExperienceYears,
        tutor.ConfirmsUnasked,
        tutor.InPersonPlace,
        [
            .. subjects.OrderBy(subject => subject.Name, StringComparer.Ordinal)
                .Select(subject => new ProfileSubject(subject.Id, subject.Name, tutor.RateFor(subject.Id) ?? tutor.HourlyRate)),
        ],
        [.. tutor.Durations.Order()],
        [.. tutor.Languages],
        [.. tutor.Education],
        [.. tutor.Certifications],
        tutor.Schedule?.Zone ?? DateTimeZone.Utc,
        new TutorFace(tutor.Id, tutor.PhotoVersion, tutor.Portrait));
}
