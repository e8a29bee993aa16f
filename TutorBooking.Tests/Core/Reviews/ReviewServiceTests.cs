using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Profiles;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Reviews;

public sealed class ReviewServiceTests : IDisposable
{
    private readonly TestCore core = new();

    private ReviewService Reviews => core.Get<ReviewService>();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_students_review_is_read_at_once_and_makes_the_rating()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.ReviewAsync(cast, 5, "  Clear and calm.  ");
        await core.ReviewAsync(cast, 4, " ", cast.Alan, Lessons.Tomorrow + Duration.FromHours(4));

        (await RatingAsync(cast)).ShouldBe((450, 2));
        var page = (await core.Get<ReviewQueries>().OfTutorAsync(viewer: null, cast.GraceProfile, 1, 10, CancellationToken.None)).Page;
        page.Items.Select(review => (review.Author, review.Rating, review.Comment)).ShouldBe([("Alan T.", 4, null), ("Ada L.", 5, "Clear and calm.")]);
    }

    [Fact]
    public async Task The_tutor_is_told_of_a_review_and_its_author_of_the_answer()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var review = await core.ReviewAsync(cast, 5);
        await core.DeliverAsync();
        (await KindsAsync(cast.Grace)).ShouldContain(BookingNewsKind.ReviewWritten);

        (await Reviews.ReplyAsync(cast.Grace, review, " Thank you. ", CancellationToken.None)).Refusal.ShouldBeNull();
        (await Reviews.ReplyAsync(cast.Grace, review, "Thank you.", CancellationToken.None)).Refusal.ShouldBeNull();
        await core.DeliverAsync();

        (await KindsAsync(cast.Ada)).Count(kind => kind is BookingNewsKind.ReviewAnswered).ShouldBe(1);
        (await StoredAsync(review)).Reply.ShouldBe("Thank you.");
        (await Reviews.ReplyAsync(cast.Grace, review, "Thanks!", CancellationToken.None)).Refusal.ShouldBe(ReviewRefusals.AlreadyAnswered);
    }

    [Fact]
    public async Task The_open_pages_of_the_lesson_learn_of_its_review()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var lesson = await core.HoldAsync(cast);
        core.MoveTo(HeldLessons.End);
        await core.DeliverAsync();
        var before = await core.ReadAsync(lesson);
        var heard = new TaskCompletionSource<BookingChanged>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var page = core.Get<LiveUpdates>().OnBookings(cast.Grace.Id, change =>
        {
            heard.SetResult(change);
            return Task.CompletedTask;
        });

        (await RefusalAsync(cast.Ada, lesson, 5)).ShouldBeNull();
        await core.DeliverAsync();

        var change = await heard.Task.WaitAsync(TimeSpan.FromSeconds(30), Xunit.TestContext.Current.CancellationToken);
        (change.BookingId, change.Version).ShouldBe((lesson, before.Version + 1), "a page that shows this version already does not look again");
        (await core.ReadAsync(lesson)).Events.Count.ShouldBe(before.Events.Count);
    }

    [Fact]
    public async Task What_is_wrong_with_a_review_is_told_in_its_order()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var waiting = await core.RequestAsync(cast, at: Lessons.Tomorrow + Duration.FromHours(3));
        var held = await core.HoldAsync(cast);
        core.MoveTo(HeldLessons.End);

        (await RefusalAsync(cast.Ada, new BookingId(404), 9)).ShouldHaveCode("BOOKING_NOT_FOUND");
        (await RefusalAsync(cast.Alan, held, 9)).ShouldHaveCode("NOT_YOUR_BOOKING");
        (await RefusalAsync(cast.Grace, held, 9)).ShouldBe(ReviewRefusals.OnlyItsStudent);
        (await RefusalAsync(cast.Rosa, held, 9)).ShouldBe(ReviewRefusals.OnlyItsStudent);
        (await RefusalAsync(cast.Ada, waiting, 9)).ShouldBe(ReviewRefusals.NotCompleted);
        (await RefusalAsync(cast.Ada, held, 9)).ShouldBe(ReviewRefusals.StarsMissing);
        (await RefusalAsync(cast.Ada, held, 5)).ShouldBeNull();
        (await RefusalAsync(cast.Ada, held, 9)).ShouldBe(ReviewRefusals.AlreadyReviewed);
        (await RatingAsync(cast)).ShouldBe((500, 1));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "REVIEW_WINDOW_CLOSED")]
    public async Task The_door_closes_thirty_days_after_the_lesson(int secondsLate, string? code)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var held = await core.HoldAsync(cast);
        core.MoveTo(HeldLessons.End + Duration.FromDays(30) + Duration.FromSeconds(secondsLate));

        (await RefusalAsync(cast.Ada, held, 3)).ShouldHaveCode(code);
        (await core.Get<LessonReviewQueries>().FindAsync(cast.Ada, held, CancellationToken.None)).Value.WhyNot
            .ShouldHaveCode(code ?? "ALREADY_REVIEWED");
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "REVIEW_NOT_EDITABLE")]
    public async Task An_author_thinks_again_for_two_days(int secondsLate, string? code)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var review = await core.ReviewAsync(cast, 5, "Fine.");
        core.Clock.Advance(Duration.FromHours(48) + Duration.FromSeconds(secondsLate));

        (await Reviews.EditAsync(cast.Ada, review, 2, "Not that fine.", CancellationToken.None)).Refusal.ShouldHaveCode(code);

        (await RatingAsync(cast)).ShouldBe(code is null ? (200, 1) : (500, 1));
    }

    [Fact]
    public async Task Nobody_changes_or_answers_for_another()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var review = await core.ReviewAsync(cast, 5);

        (await Reviews.EditAsync(cast.Alan, review, 1, comment: null, CancellationToken.None)).Refusal.ShouldBe(ReviewRefusals.OnlyItsAuthor);
        (await Reviews.EditAsync(cast.Ada, review, 0, comment: null, CancellationToken.None)).Refusal.ShouldBe(ReviewRefusals.StarsMissing);
        (await Reviews.EditAsync(cast.Ada, new ReviewId(404), 1, comment: null, CancellationToken.None)).Refusal.ShouldBe(ReviewRefusals.NotFound);
        (await Reviews.ReplyAsync(cast.Ada, review, "I agree.", CancellationToken.None)).Refusal.ShouldBe(ReviewRefusals.OnlyItsTutor);
        (await Reviews.ReplyAsync(cast.Grace, review, " ", CancellationToken.None)).Refusal.ShouldBe(ReviewRefusals.ReplyMissing);
        (await Reviews.ReplyAsync(cast.Grace, new ReviewId(404), "Thanks.", CancellationToken.None)).Refusal.ShouldBe(ReviewRefusals.NotFound);
        (await core.Get<LessonReviewQueries>().FindAsync(cast.Grace, (await StoredAsync(review)).BookingId, CancellationToken.None)).Refusal.ShouldBe(ReviewRefusals.OnlyItsStudent);
    }

    [Fact]
    public async Task A_tutor_who_edits_the_profile_meanwhile_loses_neither_words_nor_stars()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await using var edited = core.Database.CreateDbContext();
        var tutor = await edited.Tutors.SingleAsync(one => one.Id == cast.GraceProfile);
        (tutor.Headline, tutor.Version) = ("New words", tutor.Version + 1);

        await core.ReviewAsync(cast, 4);

        (await edited.TrySaveAsync(CancellationToken.None)).ShouldBe(SaveOutcome.Saved);
        (await RatingAsync(cast)).ShouldBe((400, 1));
    }

    private async Task<Refusal?> RefusalAsync(CurrentUser user, BookingId booking, int rating) =>
        (await Reviews.WriteAsync(user, booking, rating, comment: null, CancellationToken.None)).Refusal;

    private async Task<(int?, int)> RatingAsync(Cast cast)
    {
        var profile = (await core.Get<PublicProfileQueries>().FindAsync(viewer: null, cast.GraceProfile, CancellationToken.None)).Value;
        return (profile.AverageRatingHundredths, profile.TotalReviews);
    }

    private async Task<List<BookingNewsKind>> KindsAsync(CurrentUser person) =>
        [.. (await core.Get<NoticeService>().ListAsync(person, CancellationToken.None)).Select(notice => notice.Kind)];

    private Task<Review> StoredAsync(ReviewId id) => core.Database.ReadAsync(db => db.Reviews.SingleAsync(review => review.Id == id));
}
