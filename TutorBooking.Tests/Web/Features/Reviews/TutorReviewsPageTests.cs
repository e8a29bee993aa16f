using Bunit;
using TutorBooking.Core.Reviews;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Reviews;

namespace TutorBooking.Tests.Web.Features.Reviews;

public sealed class TutorReviewsPageTests : PageTest
{
    [Fact]
    public async Task A_tutor_answers_once_where_everybody_reads_it()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.ReviewAsync(cast, 5, "Lovely.");
        SignIn(cast.Grace);
        var page = Render<TutorReviewsPage>();
        page.Find(".tabs .count").TextContent.ShouldBe("1");

        page.Find("button[aria-label='Answer Ada’s review']").Click();
        await page.Find("form").SubmitAsync();
        page.Find("[role=alert]").TextContent.ShouldBe(ReviewRefusals.ReplyMissing.Sentence);
        await page.Find("textarea").ChangeAsync(new() { Value = "Thank you." });
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => page.Find("blockquote").TextContent.ShouldContain("Thank you."));
        page.FindAll("button, .tabs .count").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_review_shows_while_the_page_is_open()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Grace);
        var page = Render<TutorReviewsPage>();
        page.Find(".empty h2").TextContent.ShouldBe("No reviews yet");

        await Core.ReviewAsync(cast, 4, "Good pace.");
        await DeliverAsync();

        page.WaitForAssertion(() => page.Find("article").TextContent.ShouldContain("Good pace."));
    }

    [Fact]
    public async Task Who_is_no_tutor_reads_that()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Ada);

        Render<TutorReviewsPage>().Markup.ShouldContain(ReviewRefusals.OnlyTutors.Sentence);
    }

    [Fact]
    public async Task It_listens_while_it_is_open_and_lets_go_when_it_closes()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Grace);
        Render<TutorReviewsPage>();
        Live.Listeners.ShouldBe(1);

        await DisposeComponentsAsync();

        Live.Listeners.ShouldBe(0);
    }
}
