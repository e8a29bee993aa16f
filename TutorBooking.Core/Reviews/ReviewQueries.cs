using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Reviews;

/// <summary>The visible reviews of tutors, for everybody to read.</summary>
public sealed class ReviewQueries(IDbContextFactory<TutorBookingDb> databases)
{
    private const int MostStars = 5;

    /// <summary>The newest first. A number beyond the pages there are gives an empty page.</summary>
    /// <param name="number">Counted from 1.</param>
    public async Task<ReviewsOfTutor> OfTutorAsync(TutorId tutor, int number, int size, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var visible = db.Reviews.Where(review => review.TutorId == tutor && !review.IsHidden);
        var counts = await visible.GroupBy(review => review.Rating)
            .Select(stars => new { stars.Key, Count = stars.Count() }).ToDictionaryAsync(stars => stars.Key, stars => stars.Count, ct);
        var lines = await LinesAsync(db, visible, number, size, ct);

        var stars = Enumerable.Range(1, MostStars).Select(rating => counts.GetValueOrDefault(rating)).ToList();
        return new ReviewsOfTutor(new Page<ReviewLine>(lines, stars.Sum(), number, size), stars);
    }

    private static async Task<IReadOnlyList<ReviewLine>> LinesAsync(TutorBookingDb db, IQueryable<Review> visible, int number, int size, CancellationToken ct)
    {
        var skipped = (int)Math.Min((number - 1L) * size, int.MaxValue);
        var page = visible.OrderByDescending(review => review.CreatedAt).ThenByDescending(review => review.Id).Skip(skipped).Take(size);
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
