using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Reviews;

/// <summary>Reads what a student needs to review a lesson.</summary>
public sealed class LessonReviewQueries(IDbContextFactory<TutorBookingDb> databases, IOptions<ReviewOptions> options, IClock clock)
{
    private ReviewPolicy Policy => options.Value.Policy;

    /// <summary>Refused with BOOKING_NOT_FOUND, NOT_YOUR_BOOKING, or WRONG_ROLE to who is not its student.</summary>
    public async Task<Result<LessonReview>> FindAsync(CurrentUser user, BookingId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var booking = await db.Bookings.VisibleTo(user).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        if (booking?.Facts.RoleOf(user) is not { } role) return await BookingQueries.WhyNotVisibleAsync(db, id, ct);

        return role is Party.Student ? await DescribeAsync(db, booking, ct) : ReviewRefusals.OnlyItsStudent;
    }

    private async Task<LessonReview> DescribeAsync(TutorBookingDb db, Booking booking, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var review = await db.Reviews.AsNoTracking().SingleOrDefaultAsync(one => one.BookingId == booking.Id, ct);
        var tutor = await db.Tutors.AsNoTracking().SingleAsync(one => one.Id == booking.TutorId, ct);
        return new LessonReview(
            booking.Id,
            ReviewerName.Of(await NameAsync(db, booking.StudentId, ct)),
            await NameAsync(db, booking.TutorAccountId, ct),
            new TutorFace(tutor.Id, tutor.PhotoVersion, tutor.Portrait),
            await db.Subjects.Where(subject => subject.Id == booking.SubjectId).Select(subject => subject.Name).SingleAsync(ct),
            booking.StartsAt,
            booking.EndsAt,
            ReviewPolicy.WhyNotWritten(booking.Facts, now),
            ReviewPolicy.WritableUntil(booking.Facts),
            review is null ? null : Own(review, now));
    }

    private static Task<string> NameAsync(TutorBookingDb db, UserId person, CancellationToken ct) =>
        db.Accounts.Where(account => account.Id == person).Select(account => account.DisplayName).SingleAsync(ct);

    private OwnReview Own(Review review, Instant now) => new(
        review.Id,
        review.Rating,
        review.Comment,
        review.Reply,
        review.CreatedAt,
        Policy.EditableUntil(review.CreatedAt),
        Policy.WhyNotChanged(review.CreatedAt, now) is null,
        review.IsHidden ? review.DecisionReason ?? "" : null);
}
