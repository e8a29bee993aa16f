using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Demo;
using TutorBooking.Core.Reviews;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Tests.Core.Demo;

[Collection(typeof(TheDemo))]
public sealed class DemoReviewsTests(DemoStage stage)
{
    [Fact]
    public async Task About_three_hundred_reviews_belong_to_a_completed_lesson_each_and_were_written_after_it()
    {
        var reviews = await stage.ReadAsync(db => (
            from review in db.Reviews
            join booking in db.Bookings on review.BookingId equals booking.Id
            select new { review, booking }).ToListAsync());

        reviews.Count.ShouldBeInRange(280, 340);
        reviews.ShouldAllBe(found => found.booking.Status == BookingStatus.Completed);
        reviews.ShouldAllBe(found => found.review.AuthorId == found.booking.StudentId && found.review.TutorId == found.booking.TutorId);
        reviews.ShouldAllBe(found => found.review.CreatedAt > found.booking.EndsAt && found.review.CreatedAt < stage.Core.Clock.Now);
    }

    [Fact]
    public async Task A_profile_shows_what_a_recount_of_its_reviews_gives()
    {
        var ratings = (await ReviewsAsync()).ToLookup(review => review.TutorId, review => review.Rating);

        foreach (var tutor in await stage.ReadAsync(db => db.Tutors.ToListAsync()))
        {
            var own = ratings[tutor.Id].ToList();
            tutor.TotalReviews.ShouldBe(own.Count);
            tutor.AverageRatingHundredths.ShouldBe(own.Count is 0 ? null : (int)Math.Round(100m * own.Sum() / own.Count, MidpointRounding.AwayFromZero));
        }
    }

    [Fact]
    public async Task Some_are_loved_some_are_not_and_some_are_new()
    {
        var tutors = await stage.ReadAsync(db => db.Tutors.Approved().ToListAsync());

        tutors.Count(tutor => tutor.AverageRatingHundredths >= 450).ShouldBeGreaterThan(15);
        tutors.Count(tutor => tutor.AverageRatingHundredths < 400).ShouldBeInRange(3, 20);
        tutors.Count(tutor => tutor.TotalReviews is 0).ShouldBeInRange(2, 8);
    }

    [Fact]
    public async Task Some_say_nothing_some_are_answered_and_no_tutor_reads_the_same_twice()
    {
        var reviews = await ReviewsAsync();

        reviews.Count(review => review.Comment is null).ShouldBeInRange(30, 100);
        reviews.Count(review => review.Reply is not null).ShouldBeInRange(30, 110);
        reviews.Where(review => review.Comment is not null).GroupBy(review => (review.TutorId, review.Comment)).ShouldAllBe(same => same.Count() == 1);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("4")]
    [InlineData("3")]
    [InlineData("2")]
    public void Every_tone_has_thirty_voices_or_more(string tone)
    {
        var voices = DemoFiles.Voices.Where(voice => voice.Fields[0] == tone).Select(voice => voice.Fields[1]).ToList();

        voices.Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThanOrEqualTo(30);
        voices.ShouldAllBe(voice => voice.Length <= Review.CommentLength);
    }

    private Task<List<Review>> ReviewsAsync() => stage.ReadAsync(db => db.Reviews.ToListAsync());
}
