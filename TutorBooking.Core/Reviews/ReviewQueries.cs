using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Reviews;

/// <summary>The visible reviews of tutors, for everybody who may see their profiles.</summary>
public sealed class ReviewQueries(IDbContextFactory<TutorBookingDb> databases)
{
    /// <summary>The newest first. A number beyond the pages there are gives an empty page.</summary>
    /// <param name="viewer">Null for who is not signed in.</param>
    /// <param name="tutor">Of a profile that this viewer may not see there are none.</param>
    /// <param name="number">Counted from 1.</param>
    /// <param name="size">How many a page holds.</param>
    /// <param name="ct">Gives the call up.</param>
    public async Task<ReviewsOfTutor> OfTutorAsync(CurrentUser? viewer, TutorId tutor, int number, int size, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var visible = db.Reviews.VisibleTo(viewer, db).Where(review => review.TutorId == tutor);
        var counts = await visible.GroupBy(review => review.Rating)
            .Select(stars => new { stars.Key, Count = stars.Count() }).ToDictionaryAsync(stars => stars.Key, stars => stars.Count, ct);
        var lines = await LinesAsync(db, visible, number, size, ct);

        var stars = Enumerable.Range(1, Review.MostStars).Select(rating => counts.GetValueOrDefault(rating)).ToList();
        return new ReviewsOfTutor(new Page<ReviewLine>(lines, stars.Sum(), number, size), stars);
    }

    /// <summary>One that this viewer can read; refused with REVIEW_NOT_FOUND.</summary>
    public async Task<Result<ReportableReview>> FindAsync(CurrentUser? viewer, ReviewId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var visible = db.Reviews.VisibleTo(viewer, db).Where(review => review.Id == id);
        if (await LinesAsync(db, visible, ct) is not [var line]) return ReviewRefusals.NotFound;

        var tutor = await visible.Join(db.Tutors, review => review.TutorId, tutor => tutor.Id, (_, tutor) => new { tutor.Id, tutor.AccountId }).SingleAsync(ct);
        var name = await db.Users.Where(account => account.Id == tutor.AccountId).Select(account => account.DisplayName).SingleAsync(ct);
        return new ReportableReview(line, tutor.Id, name);
    }

    /// <summary>The same for another program; refused with TUTOR_NOT_FOUND where this viewer sees no such profile, and VALIDATION.</summary>
    public async Task<Result<Page<ReviewDetails>>> ListAsync(CurrentUser? viewer, TutorId tutor, int number, int size, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (!await db.Tutors.VisibleTo(viewer).AnyAsync(profile => profile.Id == tutor, ct)) return ReviewRefusals.TutorNotFound;
        if (PageWindow.Refuse(number, size) is { } refusal) return refusal;

        var visible = db.Reviews.VisibleTo(viewer, db).Where(review => review.TutorId == tutor);
        var skipped = PageWindow.Before(number, size);
        var page = visible.OrderByDescending(review => review.CreatedAt).ThenByDescending(review => review.Id).Skip(skipped).Take(size);
        return new Page<ReviewDetails>(await DetailsAsync(db, page, ct), await visible.CountAsync(ct), number, size);
    }

    /// <summary>One's own, hidden or not; refused with REVIEW_NOT_FOUND.</summary>
    public async Task<Result<ReviewDetails>> FindOwnAsync(CurrentUser author, ReviewId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var own = await DetailsAsync(db, db.Reviews.Where(review => review.Id == id && review.AuthorId == author.Id), ct);
        return own is [var review] ? review : ReviewRefusals.NotFound;
    }

    private static async Task<IReadOnlyList<ReviewDetails>> DetailsAsync(TutorBookingDb db, IQueryable<Review> reviews, CancellationToken ct)
    {
        var rows = await reviews.AsNoTracking().Join(db.Users, review => review.AuthorId, author => author.Id, (review, author) => new { review, author.DisplayName }).ToListAsync(ct);
        return [.. rows.OrderByDescending(row => row.review.CreatedAt).ThenByDescending(row => row.review.Id.Value)
            .Select(row => ReviewDetails.Of(row.review, ReviewerName.Of(row.DisplayName)))];
    }

    private static Task<IReadOnlyList<ReviewLine>> LinesAsync(TutorBookingDb db, IQueryable<Review> visible, int number, int size, CancellationToken ct)
    {
        var skipped = PageWindow.Before(number, size);
        return LinesAsync(db, visible.OrderByDescending(review => review.CreatedAt).ThenByDescending(review => review.Id).Skip(skipped).Take(size), ct);
    }

    private static async Task<IReadOnlyList<ReviewLine>> LinesAsync(TutorBookingDb db, IQueryable<Review> page, CancellationToken ct)
    {
        var rows = await (
            from review in page
            join author in db.Users on review.AuthorId equals author.Id
            join booking in db.Bookings on review.BookingId equals booking.Id
            join subject in db.Subjects on booking.SubjectId equals subject.Id
            orderby review.CreatedAt descending, review.Id descending
            select new { review, author.DisplayName, subject.Name, booking.StartsAt, booking.EndsAt }).AsNoTracking().ToListAsync(ct);

        return [.. rows.Select(row => new ReviewLine(
            row.review.Id, ReviewerName.Of(row.DisplayName), row.review.Rating, row.review.Comment, row.review.Reply,
            row.Name, row.EndsAt - row.StartsAt, row.StartsAt, row.review.CreatedAt))];
    }
}
