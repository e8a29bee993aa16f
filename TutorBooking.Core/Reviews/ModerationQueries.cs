using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Reviews;

/// <summary>Reviews for admins: the reported first, the hidden too.</summary>
public sealed class ModerationQueries(IDbContextFactory<TutorBookingDb> databases)
{
    /// <summary>Those with waiting reports first, then the newest; refused with WRONG_ROLE.</summary>
    /// <param name="number">Counted from 1; one beyond the last page gives the last.</param>
    public async Task<Result<Page<ModeratedReview>>> ListAsync(CurrentUser user, ModerationList list, int number, int size, CancellationToken ct)
    {
        if (!user.IsAdmin) return ReviewRefusals.OnlyAdmins;

        await using var db = await databases.CreateDbContextAsync(ct);
        var waiting = db.ReviewReports.Where(report => report.SettledAt == null);
        var chosen = Choose(db.Reviews, waiting, list);
        var window = PageWindow.Nearest(await chosen.CountAsync(ct), number, size);
        var reviews = await window.Of(chosen.AsNoTracking()
            .OrderByDescending(review => waiting.Any(report => report.ReviewId == review.Id)).ThenByDescending(review => review.CreatedAt).ThenByDescending(review => review.Id))
            .ToListAsync(ct);
        return window.With(await DescribeAsync(db, reviews, ct));
    }

    /// <summary>How many reviews wait for a decision; none for who is no admin.</summary>
    public async Task<int> CountWaitingAsync(CurrentUser user, CancellationToken ct)
    {
        if (!user.IsAdmin) return 0;

        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.ReviewReports.Where(report => report.SettledAt == null).Select(report => report.ReviewId).Distinct().CountAsync(ct);
    }

    private static IQueryable<Review> Choose(IQueryable<Review> reviews, IQueryable<ReviewReport> waiting, ModerationList list) => list switch
    {
        ModerationList.All => reviews,
        ModerationList.Reported => reviews.Where(review => waiting.Any(report => report.ReviewId == review.Id)),
        ModerationList.Hidden => reviews.Where(review => review.IsHidden),
    };

    private static async Task<IReadOnlyList<ModeratedReview>> DescribeAsync(TutorBookingDb db, List<Review> reviews, CancellationToken ct)
    {
        var ids = reviews.ConvertAll(review => review.Id);
        var tutors = reviews.ConvertAll(review => review.TutorId);
        var reports = await db.ReviewReports.AsNoTracking().Where(report => ids.Contains(report.ReviewId) && report.SettledAt == null)
            .OrderBy(report => report.At).ToListAsync(ct);
        var tutorNames = await db.Tutors.Where(tutor => tutors.Contains(tutor.Id))
            .Join(db.Accounts, tutor => tutor.AccountId, account => account.Id, (tutor, account) => new { tutor.Id, account.DisplayName })
            .ToDictionaryAsync(tutor => tutor.Id, tutor => tutor.DisplayName, ct);
        var people = reviews.SelectMany(review => new[] { review.AuthorId, review.DecidedById ?? review.AuthorId })
            .Concat(reports.Select(report => report.ReporterId)).Distinct().ToList();
        var names = await db.Accounts.Where(account => people.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, ct);

        return [.. reviews.Select(review => Describe(review, tutorNames[review.TutorId], names, reports))];
    }

    private static ModeratedReview Describe(Review review, string tutor, Dictionary<UserId, string> names, List<ReviewReport> reports) => new(
        review.Id,
        review.Version,
        review.TutorId,
        tutor,
        names[review.AuthorId],
        review.Rating,
        review.Comment,
        review.Reply,
        review.CreatedAt,
        review.IsHidden,
        review is { DecidedById: { } admin, DecidedAt: { } at } ? new ReviewDecision(names[admin], at, review.DecisionReason ?? "") : null,
        [
            .. reports.Where(report => report.ReviewId == review.Id)
                .Select(report => new ReviewReportLine(names[report.ReporterId], report.Reason, report.At)),
        ]);
}
