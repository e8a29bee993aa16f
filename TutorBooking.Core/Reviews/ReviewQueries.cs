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

    private static Task<IReadOnlyList<ReviewLine>> LinesAsync(TutorBookingDb db, IQueryable<Review> visible, int number, int size, CancellationToken ct)
    {
        var skipped = (int)Math.Min((number - 1L) * size, int.MaxValue);
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
