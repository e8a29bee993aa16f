using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors.Approval;

namespace TutorBooking.Core.Tutors.Editing;

/// <summary>What tutors do to their own profile; there is no way to name another's.</summary>
public sealed class TutorProfileService(
    IDbContextFactory<TutorBookingDb> databases, TutorProfileQueries queries, IOptions<TutorOptions> options, IOptions<ScheduleOptions> schedules, IClock clock)
{
    /// <summary>The own profile; the first visit begins a draft. Refused with WRONG_ROLE.</summary>
    public async Task<Result<OwnTutorProfile>> OpenAsync(CurrentUser user, CancellationToken ct)
    {
        var found = await queries.FindOwnAsync(user, ct);
        if (found.Refusal != TutorProfileRefusals.NotFound) return found;

        await BeginAsync(user, ct);
        return await queries.FindOwnAsync(user, ct);
    }

    /// <summary>Saves all of it or, where anything is wrong, nothing; refused with the first of <see cref="TutorProfilePolicy.FlawsIn"/>.</summary>
    /// <param name="version">Of the profile that was opened, so that no two windows write over each other.</param>
    public async Task<Result<OwnTutorProfile>> SaveAsync(CurrentUser user, TutorProfileContent content, int version, CancellationToken ct)
    {
        if (!user.IsTutor) return TutorProfileRefusals.OnlyTutors;

        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.FindTutorOfAsync(user.Id, ct) is not { } tutor) return TutorProfileRefusals.NotFound;

        var tidy = content.Tidied();
        if (TutorProfilePolicy.FlawsIn(tidy, tutor.Status, tutor.Currency) is [var flaw, ..]) return flaw.Refusal;
        if (!await AreKnownAsync(db, tidy.Subjects, ct)) return TutorProfileRefusals.SubjectUnknown;
        if (tutor.Version != version) return TutorProfileRefusals.ChangedMeanwhile;

        TutorProfileView.Write(tidy, tutor);
        await db.RenewWordsAsync(tutor, ct);
        return await SaveAsync(db, tutor, user, ct);
    }

    /// <summary>Brings a complete draft, or one that was rejected, before an admin; what is missing is told by <see cref="OwnTutorProfile.Missing"/>.</summary>
    public async Task<Result<OwnTutorProfile>> SubmitAsync(CurrentUser user, int version, CancellationToken ct)
    {
        var found = await queries.FindOwnAsync(user, ct);

        // Asked twice: the same answer and no second effect.
        if (found.Refusal is not null || found.Value.Status is TutorStatus.PendingReview) return found;
        if (TutorApprovalPolicy.WhyNotSubmitted(found.Value.Status, found.Value.Missing) is { } refusal) return refusal;

        await using var db = await databases.CreateDbContextAsync(ct);
        var tutor = await db.Tutors.SingleAsync(profile => profile.AccountId == user.Id, ct);
        if (tutor.Version != version || found.Value.Version != version) return TutorProfileRefusals.ChangedMeanwhile;

        tutor.Status = TutorStatus.PendingReview;
        tutor.StatusReason = null;
        tutor.SubmittedAt = clock.GetCurrentInstant();
        return await SaveAsync(db, tutor, user, ct);
    }

    private static async Task<bool> AreKnownAsync(TutorBookingDb db, IReadOnlyList<TaughtSubject> subjects, CancellationToken ct)
    {
        var ids = subjects.Select(subject => subject.SubjectId).ToList();
        return await db.Subjects.CountAsync(subject => ids.Contains(subject.Id), ct) == ids.Count;
    }

    private async Task<Result<OwnTutorProfile>> SaveAsync(TutorBookingDb db, TutorProfile tutor, CurrentUser user, CancellationToken ct)
    {
        tutor.Version++;
        return await db.TrySaveAsync(ct) is SaveOutcome.Saved ? await queries.FindOwnAsync(user, ct) : TutorProfileRefusals.ChangedMeanwhile;
    }

    // A drawn face, hours in the account's zone, and everything else still to be said.
    private async Task BeginAsync(CurrentUser user, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var account = await db.Accounts.AsNoTracking().SingleAsync(person => person.Id == user.Id, ct);
        var draft = new TutorProfile
        {
            AccountId = user.Id,
            Currency = options.Value.Currency,
            Portrait = DrawnPortrait.RecipeFor(account.DisplayName),
            Schedule = schedules.Value.Begin(user.Id, account.TimeZone),
        };
        db.Tutors.Add(draft);
        await db.RenewWordsAsync(draft, ct);

        // Two tabs opened at once: one draft an account, by its key; the other tab reads it.
        await db.TrySaveAsync(ct);
    }
}
