using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Tutors.Editing;

/// <summary>The profile that an account owns, for its owner.</summary>
public sealed class TutorProfileQueries(IDbContextFactory<TutorBookingDb> databases)
{
    /// <summary>Refused with WRONG_ROLE, or TUTOR_NOT_FOUND before the first draft.</summary>
    public async Task<Result<OwnTutorProfile>> FindOwnAsync(CurrentUser user, CancellationToken ct)
    {
        if (!user.IsTutor) return TutorProfileRefusals.OnlyTutors;

        await using var db = await databases.CreateDbContextAsync(ct);
        var tutor = await db.Tutors.AsNoTracking().Include(profile => profile.Subjects).SingleOrDefaultAsync(profile => profile.AccountId == user.Id, ct);
        if (tutor is null) return TutorProfileRefusals.NotFound;

        var name = await db.Accounts.Where(account => account.Id == user.Id).Select(account => account.DisplayName).SingleAsync(ct);
        var hasHours = await db.Schedules.AnyAsync(schedule => schedule.TutorId == tutor.Id && schedule.Windows.Any(), ct);
        var subjects = await db.Subjects.OrderBy(subject => subject.Name)
            .Select(subject => new SubjectChoice(subject.Id, subject.Name, subject.Mark)).ToListAsync(ct);
        return new OwnTutorProfile(
            new TutorFace(tutor.Id, tutor.PhotoVersion, tutor.Portrait), tutor.Version, name, tutor.Currency,
            tutor.Status, tutor.StatusReason, tutor.SubmittedAt, hasHours, TutorProfileView.Content(tutor), subjects, tutor.Reliability);
    }

    /// <summary>Null for who has none.</summary>
    public async Task<TutorId?> FindOwnIdAsync(CurrentUser user, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Tutors.Where(profile => profile.AccountId == user.Id).Select(profile => (TutorId?)profile.Id).SingleOrDefaultAsync(ct);
    }
}
