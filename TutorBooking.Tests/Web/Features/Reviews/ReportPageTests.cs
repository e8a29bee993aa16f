using Bunit;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Reviews;

namespace TutorBooking.Tests.Web.Features.Reviews;

public sealed class ReportPageTests : PageTest
{
    [Fact]
    public async Task A_report_needs_a_reason_and_waits_for_an_admin()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var review = await Core.ReviewAsync(cast, 1, "Buy at my shop.");
        SignIn(cast.Alan);
        var page = Open(review);
        page.Find("blockquote").TextContent.ShouldContain("Ada L. on Grace Hopper");

        await page.Find("form").SubmitAsync();
        page.Find("[role=alert]").TextContent.ShouldBe(ReviewRefusals.ReasonMissing.Sentence);
        await page.Find("textarea").ChangeAsync(new() { Value = "Advertising." });
        await page.Find("form").SubmitAsync();

        page.Find("[role=status]").TextContent.ShouldContain("An admin will read the review");
        page.FindAll("form").ShouldBeEmpty();
        (await Core.Get<ModerationQueries>().CountWaitingAsync(cast.Rosa, CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_hidden_meanwhile_is_there_no_more()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var review = await Core.ReviewAsync(cast, 1, "Buy at my shop.");
        SignIn(cast.Alan);
        var page = Open(review);
        await Core.Get<ReviewModerationService>().HideAsync(cast.Rosa, review, version: 0, "Advertising.", CancellationToken.None);

        await page.Find("textarea").ChangeAsync(new() { Value = "Advertising." });
        await page.Find("form").SubmitAsync();

        page.Find("h2").TextContent.ShouldBe("There is no such review");
        Open(new ReviewId(404)).Find("h2").TextContent.ShouldBe("There is no such review");
    }

    private IRenderedComponent<ReportPage> Open(ReviewId id) => Render<ReportPage>(parameters => parameters.Add(page => page.Id, id.Value));
}
