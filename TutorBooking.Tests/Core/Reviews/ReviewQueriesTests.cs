using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Reviews;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Reviews;

public sealed class ReviewQueriesTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Theory]
    [InlineData("Ada Lovelace", "Ada L.")]
    [InlineData("Ada", "Ada")]
    [InlineData("  Ana María  López ", "Ana L.")]
    [InlineData("Émile Ångström", "Émile Å.")]
    [InlineData("Li 𠮷田", "Li 𠮷.")]
    [InlineData(" ", "A student")]
    [InlineData("ada@people.test", "A student")]
    public void A_reviewer_is_a_first_name_and_a_letter(string name, string shown) => ReviewerName.Of(name).ShouldBe(shown);

    [Fact]
    public async Task Visible_reviews_come_newest_first_and_hidden_ones_count_nowhere()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await ReviewAsync(cast, day: 1, rating: 5);
        await ReviewAsync(cast, day: 2, rating: 1, isHidden: true);
        await ReviewAsync(cast, day: 3, rating: 4);
        await ReviewAsync(cast, day: 4, rating: 4);

        var first = await core.Get<ReviewQueries>().OfTutorAsync(viewer: null, cast.GraceProfile, number: 1, size: 2, CancellationToken.None);
        var second = await core.Get<ReviewQueries>().OfTutorAsync(viewer: null, cast.GraceProfile, number: 2, size: 2, CancellationToken.None);

        first.Stars.ShouldBe([0, 0, 0, 2, 1]);
        first.Page.Total.ShouldBe(3);
        first.Page.Items.Select(review => (review.Author, review.Rating, review.Comment)).ShouldBe([("Ada L.", 4, "Day 4"), ("Ada L.", 4, "Day 3")]);
        second.Page.Items.ShouldHaveSingleItem().Comment.ShouldBe("Day 1");
        first.Page.Items[0].Subject.ShouldBe("Mathematics");
        first.Page.Items[0].Length.ShouldBe(Duration.FromMinutes(60));
    }

    private async Task ReviewAsync(Cast cast, int day, int rating, bool isHidden = false)
    {
        var start = FakeClock.Start + Duration.FromDays(day);
        var booking = await core.Get<LessonBookingService>().RequestAsync(
            cast.Ada, new LessonRequest(cast.GraceProfile, cast.Mathematics, start, 60, LessonType.VideoCall, Place: null, Note: null), CancellationToken.None);
        await core.Database.AddAsync(new Review
        {
            BookingId = booking.Value,
            AuthorId = cast.Ada.Id,
            TutorId = cast.GraceProfile,
            Rating = rating,
            Comment = $"Day {day}",
            CreatedAt = start,
            UpdatedAt = start,
            IsHidden = isHidden,
        });
    }
}
