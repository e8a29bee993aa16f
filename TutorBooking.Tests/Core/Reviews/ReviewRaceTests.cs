using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Reviews;

/// <summary>Many at once, each on a connection of its own. All have looked for earlier reviews before any of them writes.</summary>
[Trait("Kind", "Race")]
public sealed class ReviewRaceTests : IDisposable
{
    private const int Racers = 10;

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Of_reviews_at_once_none_is_left_out_of_the_rating()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var lessons = new List<BookingId>();
        for (var hour = 0; hour < Racers; hour++)
        {
            lessons.Add(await core.HoldAsync(cast, at: Lessons.Tomorrow + Duration.FromHours(hour)));
        }

        core.MoveTo(Lessons.Tomorrow + Duration.FromDays(1));
        var line = new ReadersLine(Racers, "Bookings");

        var outcomes = await Task.WhenAll(lessons.Select((lesson, racer) =>
            Task.Run(() => Reviews(racer, line).WriteAsync(cast.Ada, lesson, 1 + (racer % 5), comment: null, CancellationToken.None))));

        outcomes.ShouldAllBe(outcome => outcome.Refusal == null);
        (await RatingAsync(cast)).ShouldBe((300, Racers));
    }

    [Fact]
    public async Task A_lesson_reviewed_many_times_at_once_has_one_review()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var lesson = await core.HoldAsync(cast);
        core.MoveTo(HeldLessons.End);
        var line = new ReadersLine(Racers, "Bookings");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Racers).Select(racer =>
            Task.Run(() => Reviews(racer, line).WriteAsync(cast.Ada, lesson, 5, comment: null, CancellationToken.None))));

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        outcomes.Where(outcome => outcome.Refusal is not null).ShouldAllBe(outcome => outcome.Refusal == ReviewRefusals.AlreadyReviewed);
        (await RatingAsync(cast)).ShouldBe((500, 1));
        await core.DeliverAsync();
        (await core.Database.ReadAsync(db => db.Notices.CountAsync(notice => notice.Kind == BookingNewsKind.ReviewWritten))).ShouldBe(1, "the tutor is told once");
    }

    [Fact]
    public async Task Of_two_answers_at_once_one_is_read_and_the_other_is_told()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var review = await core.ReviewAsync(cast, 5);
        var line = new StartingLine(racers: 2);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(tab => Task.Run(() =>
            core.Create<ReviewService>(core.Database.InProcess(tab, line)).ReplyAsync(cast.Grace, review, $"Thanks {tab}", CancellationToken.None))));

        outcomes.Select(outcome => outcome.Refusal).ShouldBe([null, ReviewRefusals.ChangedMeanwhile], ignoreOrder: true);
    }

    private ReviewService Reviews(int process, ReadersLine line) => core.Create<ReviewService>(core.Database.InProcess(process, line));

    private async Task<(int?, int)> RatingAsync(Cast cast)
    {
        var tutor = await core.Database.ReadAsync(db => db.Tutors.SingleAsync(one => one.Id == cast.GraceProfile));
        return (tutor.AverageRatingHundredths, tutor.TotalReviews);
    }
}
