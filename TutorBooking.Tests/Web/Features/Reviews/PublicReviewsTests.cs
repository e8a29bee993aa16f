using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Reviews;

/// <summary>What strangers read of reviews and reliability on a tutor's page.</summary>
public sealed class PublicReviewsTests : IAsyncLifetime
{
    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_review_its_answer_and_the_new_rating_stand_on_the_next_request()
    {
        var cast = await Cast.OnStageAsync(app.Database);
        var address = $"/tutors/{cast.GraceProfile.Value}";
        ((await app.CreateClient().GetPageAsync(address)).QuerySelector("#reviews")?.TextContent).ShouldBe("No reviews yet");

        var review = await ReviewAsync(cast);
        var page = await app.CreateClient().GetPageAsync(address);

        (page.QuerySelector(".facts .stars b")?.TextContent).ShouldBe("4.0");
        (page.QuerySelector(".review h3")?.TextContent).ShouldBe("Ada L.");
        (page.QuerySelector(".review blockquote")?.TextContent).ShouldNotBeNull().ShouldContain("Thank you.");
        (page.QuerySelector(".dist li:nth-child(2)")?.TextContent).ShouldNotBeNull().ShouldContain("1 review");
        (page.QuerySelector(".review a.report")?.GetAttribute("href")).ShouldBe($"/reviews/{review.Value}/report");
        (page.QuerySelector(".review a.report")?.GetAttribute("aria-label")).ShouldBe("Report the review by Ada L.");
    }

    [Fact]
    public async Task Reliability_is_told_with_its_parts_once_there_are_enough_lessons()
    {
        var cast = await Cast.OnStageAsync(app.Database);
        await HoldAsync(cast, lessons: 4);
        (await app.CreateClient().GetPageAsync($"/tutors/{cast.GraceProfile.Value}")).QuerySelector("#reliability").ShouldBeNull();

        await HoldAsync(cast, lessons: 1, first: 4);
        var page = await app.CreateClient().GetPageAsync($"/tutors/{cast.GraceProfile.Value}");

        (page.QuerySelector(".reliability .score b")?.TextContent).ShouldBe("100");
        (page.QuerySelector("#reliability")?.ParentElement?.TextContent).ShouldNotBeNull().ShouldContain("100 of 100: 5 lessons held.");
        (page.QuerySelector("#reliability")?.ParentElement?.QuerySelector("a")?.GetAttribute("href")).ShouldBe("/help/reliability");
    }

    private async Task<ReviewId> ReviewAsync(Cast cast)
    {
        var lesson = await AppLessons.HoldAsync(app, cast.Ada, cast.Grace, cast.WithGrace());
        var review = (await app.Get<ReviewService>().WriteAsync(cast.Ada, lesson, 4, "Clear and calm.", CancellationToken.None)).Value;
        await app.Get<ReviewService>().ReplyAsync(cast.Grace, review, "Thank you.", CancellationToken.None);
        return review;
    }

    private async Task HoldAsync(Cast cast, int lessons, int first = 0)
    {
        for (var lesson = first; lesson < first + lessons; lesson++)
        {
            await AppLessons.HoldAsync(app, cast.Ada, cast.Grace, cast.WithGrace(Lessons.Tomorrow + Duration.FromHours(lesson)));
        }
    }
}
