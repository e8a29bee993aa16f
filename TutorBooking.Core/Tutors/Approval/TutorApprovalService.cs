using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Approval;

/// <summary>What admins decide on profiles in review; the tutor is told at once and by mail.</summary>
public sealed class TutorApprovalService(
    IDbContextFactory<TutorBookingDb> databases, IOptions<SiteOptions> site, OutboxSignal outbox, IClock clock)
{
    private string Site => site.Value.Url.TrimEnd('/');

    /// <param name="version">Of the profile that was read, so that nothing unread is approved.</param>
    public Task<Result<TutorStatus>> ApproveAsync(CurrentUser user, TutorId id, int version, CancellationToken ct) =>
        DecideAsync(user, id, version, TutorStatus.Approved, reason: null, ct);

    /// <param name="reason">For the tutor to read; required.</param>
    public async Task<Result<TutorStatus>> RejectAsync(CurrentUser user, TutorId id, int version, string reason, CancellationToken ct) =>
        await DecideAsync(user, id, version, TutorStatus.Rejected, reason.Trim(), ct);

    private async Task<Result<TutorStatus>> DecideAsync(
        CurrentUser user, TutorId id, int version, TutorStatus wanted, string? reason, CancellationToken ct)
    {
        if (!user.IsAdmin) return TutorApprovalRefusals.OnlyAdmins;

        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Tutors.SingleOrDefaultAsync(profile => profile.Id == id, ct) is not { } tutor) return TutorApprovalRefusals.NotFound;
        if (reason is not null && TutorApprovalPolicy.OfReason(reason) is { } flaw) return flaw;

        // Asked twice: the same answer and no second letter.
        if (tutor.Status == wanted) return wanted;
        if (TutorApprovalPolicy.WhyNotDecided(tutor.Status) is { } refusal) return refusal;
        if (tutor.Version != version) return TutorApprovalRefusals.ChangedMeanwhile;

        tutor.Status = wanted;
        tutor.StatusReason = reason;
        tutor.Version++;
        return await SaveAsync(db, tutor, ct);
    }

    private async Task<Result<TutorStatus>> SaveAsync(TutorBookingDb db, TutorProfile tutor, CancellationToken ct)
    {
        var owner = await db.Accounts.AsNoTracking().SingleAsync(account => account.Id == tutor.AccountId, ct);
        var now = clock.GetCurrentInstant();
        var mail = tutor.StatusReason is { } reason
            ? TutorReviewMail.Rejected(owner.Email ?? "", owner.DisplayName, reason, Site)
            : TutorReviewMail.Approved(owner.Email ?? "", owner.DisplayName, tutor.Id, Site);
        var word = new TutorReviewed(tutor.Id, tutor.AccountId, tutor.Status is TutorStatus.Approved, tutor.StatusReason);
        db.Outbox.AddRange(OutboxMessage.Of(word, now), OutboxMessage.Of(mail, now));
        if (await db.TrySaveAsync(ct) is not SaveOutcome.Saved) return TutorApprovalRefusals.ChangedMeanwhile;

        outbox.Wake();
        return tutor.Status;
    }
}
