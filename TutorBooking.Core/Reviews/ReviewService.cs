using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

/// <summary>What the two parties of a lesson do to its review; the tutor's rating is counted anew in the same transaction.</summary>
public sealed class ReviewService(
    IDbContextFactory<TutorBookingDb> databases, IOptions<ReviewOptions> options, OutboxSignal outbox, IClock clock)
{
    /// <summary>The student's one review of a lesson.</summary>
    /// <param name="rating">One to five.</param>
    public async Task<Result<ReviewId>> WriteAsync(CurrentUser user, BookingId id, int rating, string? comment, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        await using var db = await databases.CreateDbContextAsync(ct);
        var booking = await db.Bookings.VisibleTo(user).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (booking?.Facts.RoleOf(user) is not { } role) return await BookingQueries.WhyNotVisibleAsync(db, id, ct);
        if (role is not Party.Student) return ReviewRefusals.OnlyItsStudent;

        if (ReviewPolicy.WhyNotWritten(booking.Facts, now) is { } refusal) return refusal;
        if (ReviewPolicy.OfWords(rating, Tidy(comment)) is { } flaw) return flaw;

        booking.MarkReviewed(now);
        db.Outbox.Add(OutboxMessage.Of(BookingChanged.Of(booking), now));
        var outcome = await AddAsync(db, Begin(booking, rating, Tidy(comment), now), ReviewMessages.Written(booking), ct);

        // The lesson changed at the same moment, which need not concern its review.
        return outcome ?? await WriteAsync(user, id, rating, comment, ct);
    }

    /// <summary>The author's second thoughts, soon after writing.</summary>
    public async Task<Result<ReviewId>> EditAsync(CurrentUser user, ReviewId id, int rating, string? comment, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Reviews.SingleOrDefaultAsync(one => one.Id == id, ct) is not { } review) return ReviewRefusals.NotFound;
        if (review.AuthorId != user.Id) return ReviewRefusals.OnlyItsAuthor;
        if (options.Value.Policy.WhyNotChanged(review.CreatedAt, now) is { } refusal) return refusal;
        if (ReviewPolicy.OfWords(rating, Tidy(comment)) is { } flaw) return flaw;

        (review.Rating, review.Comment, review.UpdatedAt) = (rating, Tidy(comment), now);
        review.Version++;
        var outcome = await db.TrySaveAsync(() => db.CountReviewsAsync(review.TutorId, ct), ct);
        return outcome is SaveOutcome.Saved ? review.Id : ReviewRefusals.ChangedMeanwhile;
    }

    /// <summary>The tutor's one answer, for everybody to read.</summary>
    public async Task<Result<ReviewId>> ReplyAsync(CurrentUser user, ReviewId id, string reply, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Reviews.Visible().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } review) return ReviewRefusals.NotFound;

        var booking = await db.Bookings.AsNoTracking().SingleAsync(one => one.Id == review.BookingId, ct);
        if (booking.TutorAccountId != user.Id) return ReviewRefusals.OnlyItsTutor;
        if (ReviewPolicy.OfReply(reply.Trim()) is { } flaw) return flaw;

        // Asked twice: the same answer and no second notice.
        if (review.Reply is { } given) return given == reply.Trim() ? review.Id : ReviewRefusals.AlreadyAnswered;

        (review.Reply, review.RepliedAt) = (reply.Trim(), now);
        review.Version++;
        db.Outbox.Add(OutboxMessage.Of(ReviewMessages.Answered(booking), now));
        if (await db.TrySaveAsync(ct) is not SaveOutcome.Saved) return ReviewRefusals.ChangedMeanwhile;

        outbox.Wake();
        return review.Id;
    }

    // Of two at once the index lets one through. Null to look again.
    private async Task<Result<ReviewId>?> AddAsync(TutorBookingDb db, Review review, BookingNews news, CancellationToken ct)
    {
        db.Reviews.Add(review);
        db.Outbox.Add(OutboxMessage.Of(news, review.CreatedAt));
        var saved = await db.TrySaveAsync(() => db.CountReviewsAsync(review.TutorId, ct), ct);
        if (saved is SaveOutcome.ChangedMeanwhile) return null;
        if (saved is SaveOutcome.AlreadyTaken) return ReviewRefusals.AlreadyReviewed;

        outbox.Wake();
        return review.Id;
    }

    private static Review Begin(Booking booking, int rating, string? comment, Instant now) => new()
    {
        BookingId = booking.Id,
        AuthorId = booking.StudentId,
        TutorId = booking.TutorId,
        Rating = rating,
        Comment = comment,
        CreatedAt = now,
        UpdatedAt = now,
    };

    private static string? Tidy(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
