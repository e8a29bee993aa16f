using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors.Editing;

namespace TutorBooking.Core.Tutors.Approval;

/// <summary>Profiles in every state, for admins only; all else is refused with WRONG_ROLE.</summary>
public sealed class TutorReviewQueries(IDbContextFactory<TutorBookingDb> databases)
{
    private const string Escape = @"\";

    /// <summary>What waits for a decision, the longest wait first.</summary>
    public async Task<Result<Page<TutorReviewLine>>> WaitingAsync(CurrentUser user, int pageNumber, int pageSize, CancellationToken ct)
    {
        if (!user.IsAdmin) return TutorApprovalRefusals.OnlyAdmins;

        await using var db = await databases.CreateDbContextAsync(ct);
        var waiting = db.Tutors.Where(tutor => tutor.Status == TutorStatus.PendingReview);
        return await PageAsync(db, waiting, waiting.OrderBy(tutor => tutor.SubmittedAt).ThenBy(tutor => tutor.Id), pageNumber, pageSize, ct);
    }

    /// <summary>All others, or those of one state: who is left out of lists first, then the newest.</summary>
    public async Task<Result<Page<TutorReviewLine>>> ListAsync(CurrentUser user, TutorReviewFilter filter, CancellationToken ct)
    {
        if (!user.IsAdmin) return TutorApprovalRefusals.OnlyAdmins;

        await using var db = await databases.CreateDbContextAsync(ct);
        var chosen = filter.Status is { } status
            ? db.Tutors.Where(tutor => tutor.Status == status)
            : db.Tutors.Where(tutor => tutor.Status != TutorStatus.PendingReview);
        var found = Named(db, chosen, filter.Words);
        return await PageAsync(db, found, Ordered(found), filter.PageNumber, filter.PageSize, ct);
    }

    /// <summary>One profile, whatever its state; refused with TUTOR_NOT_FOUND.</summary>
    public async Task<Result<TutorReviewDetails>> FindAsync(CurrentUser user, TutorId id, CancellationToken ct)
    {
        if (!user.IsAdmin) return TutorApprovalRefusals.OnlyAdmins;

        await using var db = await databases.CreateDbContextAsync(ct);
        var tutor = await db.Tutors.AsNoTracking().Include(profile => profile.Subjects).SingleOrDefaultAsync(profile => profile.Id == id, ct);
        if (tutor is null) return TutorApprovalRefusals.NotFound;

        var owner = await db.Accounts.AsNoTracking().SingleAsync(account => account.Id == tutor.AccountId, ct);
        var schedule = await db.Schedules.AsNoTracking().Include(hours => hours.Windows).SingleOrDefaultAsync(hours => hours.TutorId == id, ct);
        return new TutorReviewDetails(
            new TutorFace(tutor.Id, tutor.PhotoVersion, tutor.Portrait), tutor.Version, owner.DisplayName, owner.Email ?? "",
            tutor.Status, tutor.StatusReason, tutor.SubmittedAt, tutor.HourlyRate, TutorProfileView.Content(tutor),
            await TaughtAsync(db, tutor, ct), schedule?.TimeZone ?? owner.TimeZone, Hours(schedule), tutor.Reliability, tutor.ConfirmsUnasked);
    }

    private static IQueryable<TutorProfile> Ordered(IQueryable<TutorProfile> tutors) => tutors
        .OrderByDescending(tutor => tutor.Status == TutorStatus.Approved && tutor.Reliability < ReliabilityPolicy.LeastToBeListed)
        .ThenByDescending(tutor => tutor.Id);

    // Every word must begin one of the tutor's own; whoever knows the address finds the account by that.
    private static IQueryable<TutorProfile> Named(TutorBookingDb db, IQueryable<TutorProfile> tutors, string words)
    {
        if (string.IsNullOrWhiteSpace(words)) return tutors;

        var accounts = db.Accounts;
        var address = $"{Literal(words.Trim().ToUpperInvariant())}%";
        var typed = TutorWords.In(words);
        var named = typed.Aggregate(tutors, (found, word) =>
            found.Where(tutor => tutor.Words.Any(own => EF.Functions.Like(own.Word, $"{word}%"))));
        return tutors.Where(tutor => (typed.Count > 0 && named.Any(other => other.Id == tutor.Id))
            || accounts.Any(account => account.Id == tutor.AccountId && EF.Functions.Like(account.NormalizedEmail, address, Escape)));
    }

    // An address may hold signs that LIKE takes for any other.
    private static string Literal(string text) => string.Concat(text.Select(sign => sign is '%' or '_' or '[' or '\\' ? $"{Escape}{sign}" : $"{sign}"));

    private static async Task<Page<TutorReviewLine>> PageAsync(
        TutorBookingDb db, IQueryable<TutorProfile> all, IQueryable<TutorProfile> ordered, int number, int size, CancellationToken ct)
    {
        var (accounts, subjects) = (db.Accounts, db.Subjects);
        var window = PageWindow.Nearest(await all.CountAsync(ct), number, size);
        var rows = await window.Of(ordered).Select(tutor => new TutorReviewLine(
            tutor.Id,
            new TutorFace(tutor.Id, tutor.PhotoVersion, tutor.Portrait),
            accounts.Single(account => account.Id == tutor.AccountId).DisplayName,
            tutor.Title,
            tutor.Subjects.Join(subjects, taught => taught.SubjectId, subject => subject.Id, (_, subject) => subject.Name).ToList(),
            tutor.Status,
            tutor.SubmittedAt,
            tutor.Reliability)).ToListAsync(ct);
        return window.With(rows);
    }

    private static async Task<IReadOnlyList<TaughtLine>> TaughtAsync(TutorBookingDb db, TutorProfile tutor, CancellationToken ct)
    {
        var ids = tutor.Subjects.Select(taught => taught.SubjectId).ToList();
        var subjects = await db.Subjects.AsNoTracking().Where(subject => ids.Contains(subject.Id)).OrderBy(subject => subject.Name).ToListAsync(ct);
        return [.. subjects.Select(subject => new TaughtLine(
            subject.Name, subject.Mark, tutor.RateFor(subject.Id) ?? tutor.HourlyRate, tutor.Subjects.Any(taught => taught.SubjectId == subject.Id && taught.RateMinor is not null)))];
    }

    private static IReadOnlyList<WeeklyWindow> Hours(Schedule? schedule) =>
    [
        .. (schedule?.Windows ?? []).OrderBy(window => window.Day).ThenBy(window => window.StartMinute)
            .Select(window => new WeeklyWindow(window.Day, window.StartMinute, window.EndMinute)),
    ];
}
