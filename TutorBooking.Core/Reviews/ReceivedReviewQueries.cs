using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Reviews;

/// <summary>A tutor's own reviews, to be answered.</summary>
public sealed class ReceivedReviewQueries(IDbContextFactory<TutorBookingDb> databases)
{
    /// <summary>The newest first; refused with WRONG_ROLE to who is no tutor.</summary>
    /// <param name="number">Counted from 1; one beyond the last page gives the last.</param>
    public async Task<Result<ReceivedReviews>> ListAsync(CurrentUser user, bool onlyUnanswered, int number, int size, CancellationToken ct)
    {
        if (!user.IsTutor) return ReviewRefusals.OnlyTutors;

        await using var db = await databases.CreateDbContextAsync(ct);
        var profiles = db.Tutors.Where(tutor => tutor.AccountId == user.Id);
        var own = db.Reviews.Visible().Where(review => profiles.Any(tutor => tutor.Id == review.TutorId));
        var unanswered = own.Where(review => review.Reply == null);
        var (total, waiting) = (await own.CountAsync(ct), await unanswered.CountAsync(ct));
        var average = await profiles.Select(tutor => tutor.AverageRatingHundredths).SingleOrDefaultAsync(ct);
        var page = await PageAsync(db, onlyUnanswered ? unanswered : own, onlyUnanswered ? waiting : total, number, size, ct);
        return new ReceivedReviews(page, average, total, waiting);
    }

    private static async Task<Page<ReceivedReview>> PageAsync(
        TutorBookingDb db, IQueryable<Review> chosen, int total, int number, int size, CancellationToken ct)
    {
        var window = PageWindow.Nearest(total, number, size);
        var page = window.Of(chosen.OrderByDescending(review => review.CreatedAt).ThenByDescending(review => review.Id));
        var lines = await (
            from review in page
            join student in db.Accounts on review.AuthorId equals student.Id
            join booking in db.Bookings on review.BookingId equals booking.Id
            join subject in db.Subjects on booking.SubjectId equals subject.Id
            orderby review.CreatedAt descending, review.Id descending
            select new ReceivedReview(
                review.Id, review.BookingId, student.DisplayName, review.Rating, review.Comment, review.Reply,
                subject.Name, booking.StartsAt, review.CreatedAt)).ToListAsync(ct);
        return window.With(lines);
    }
}
