using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Reviews;

/// <summary>Reports by anybody, and what admins decide on them.</summary>
public sealed class ReviewModerationService(IDbContextFactory<TutorBookingDb> databases, IClock clock)
{
    /// <summary>Tells the admins of a review. A second report by the same person changes nothing, unless an admin had decided and the author has written something else since: then it waits anew.</summary>
    public async Task<Result<ReviewId>> ReportAsync(CurrentUser user, ReviewId id, string reason, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Reviews.VisibleTo(user, db).SingleOrDefaultAsync(one => one.Id == id, ct) is not { } review) return ReviewRefusals.NotFound;
        if (ReviewPolicy.OfReason(reason.Trim()) is { } flaw) return flaw;

        var now = clock.GetCurrentInstant();
        if (await db.ReviewReports.SingleOrDefaultAsync(one => one.ReviewId == id && one.ReporterId == user.Id, ct) is not { } earlier)
        {
            db.ReviewReports.Add(new ReviewReport { ReviewId = id, ReporterId = user.Id, Reason = reason.Trim(), At = now });
        }
        else if (earlier.SettledAt is { } settled && review.UpdatedAt > settled)
        {
            (earlier.Reason, earlier.At, earlier.SettledAt) = (reason.Trim(), now, null);
        }

        // A key already there is this person's report of the same moment.
        await db.TrySaveAsync(ct);
        return id;
    }

    /// <summary>Takes a review out of sight and out of the rating, and settles its reports.</summary>
    /// <param name="version">Of the review that was read, so that nothing unread is decided on.</param>
    public Task<Result<ReviewId>> HideAsync(CurrentUser user, ReviewId id, int version, string reason, CancellationToken ct) =>
        DecideAsync(user, id, version, isHidden: true, reason.Trim(), ct);

    /// <summary>Brings a hidden review back, or lets a reported one stand, and settles its reports.</summary>
    /// <inheritdoc cref="HideAsync" path="/param"/>
    public Task<Result<ReviewId>> ShowAsync(CurrentUser user, ReviewId id, int version, string reason, CancellationToken ct) =>
        DecideAsync(user, id, version, isHidden: false, reason.Trim(), ct);

    private async Task<Result<ReviewId>> DecideAsync(CurrentUser user, ReviewId id, int version, bool isHidden, string reason, CancellationToken ct)
    {
        if (!user.IsAdmin) return ReviewRefusals.OnlyAdmins;

        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Reviews.SingleOrDefaultAsync(one => one.Id == id, ct) is not { } review) return ReviewRefusals.NotFound;
        if (await IsPartyAsync(db, review, user, ct)) return ReviewRefusals.OwnCase;
        if (ReviewPolicy.OfReason(reason) is { } flaw) return flaw;
        if (review.Version != version) return ReviewRefusals.ChangedMeanwhile;

        var now = clock.GetCurrentInstant();
        (review.IsHidden, review.DecidedById, review.DecidedAt, review.DecisionReason) = (isHidden, user.Id, now, reason);
        review.Version++;
        foreach (var report in await db.ReviewReports.Where(one => one.ReviewId == id && one.SettledAt == null).ToListAsync(ct))
        {
            report.SettledAt = now;
        }

        var outcome = await db.TrySaveAsync(() => db.CountReviewsAsync(review.TutorId, ct), ct);
        return outcome is SaveOutcome.Saved ? review.Id : ReviewRefusals.ChangedMeanwhile;
    }

    // Nobody judges their own case.
    private static async Task<bool> IsPartyAsync(TutorBookingDb db, Review review, CurrentUser user, CancellationToken ct) =>
        review.AuthorId == user.Id || await db.Tutors.AnyAsync(tutor => tutor.Id == review.TutorId && tutor.AccountId == user.Id, ct);
}
