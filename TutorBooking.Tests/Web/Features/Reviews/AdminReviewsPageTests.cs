using Bunit;
using NodaTime;
using Radzen.Blazor;
using TutorBooking.Core.Reviews;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Reviews;

namespace TutorBooking.Tests.Web.Features.Reviews;

public sealed class AdminReviewsPageTests : PageTest
{
    [Fact]
    public async Task What_is_reported_stands_first_and_is_hidden_with_a_reason()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var bad = await Core.ReviewAsync(cast, 1, "Buy at my shop.");
        await Core.ReviewAsync(cast, 5, "Lovely.", cast.Alan, Lessons.Tomorrow + Duration.FromHours(4));
        await Core.Get<ReviewModerationService>().ReportAsync(cast.Grace, bad, "Advertising.", CancellationToken.None);
        SignIn(cast.Rosa);
        var dialog = Render<RadzenDialog>();
        var page = Render<AdminReviewsPage>();
        page.Find("article").TextContent.ShouldContain("Advertising.");
        page.Markup.ShouldContain("One reported review waits for you.");

        page.Find("button[aria-label='Hide: Ada Lovelace on Grace Hopper']").Click();
        await PressAsync(dialog, "Hide the review");
        dialog.Find("[role=alert]").TextContent.ShouldBe(ReviewRefusals.ReasonMissing.Sentence);
        await dialog.Find("textarea").ChangeAsync(new() { Value = "It is advertising." });
        await PressAsync(dialog, "Hide the review");

        page.WaitForAssertion(() => page.Markup.ShouldContain("No report waits for you."));
        page.WaitForAssertion(() => page.FindAll("article").Single(card => card.TextContent.Contains("Hidden by Rosa Parks", StringComparison.Ordinal)).TextContent.ShouldContain("It is advertising."));
        page.FindAll("button[aria-label='Show again: Ada Lovelace on Grace Hopper']").Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_empty_list_says_what_will_be_there()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Rosa);

        Render<AdminReviewsPage>().Find(".empty h2").TextContent.ShouldBe("No reviews yet");
    }

    [Fact]
    public async Task Who_is_no_admin_reads_that_and_nothing_else()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.ReviewAsync(cast, 1, "Buy at my shop.");
        SignIn(cast.Grace);

        var page = Render<AdminReviewsPage>();

        page.Markup.ShouldContain(ReviewRefusals.OnlyAdmins.Sentence);
        page.Markup.ShouldNotContain("shop");
    }

    private static Task PressAsync(IRenderedComponent<RadzenDialog> dialog, string words)
    {
        dialog.WaitForAssertion(() => dialog.Markup.ShouldContain(words));
        return dialog.FindAll("button").Single(button => button.TextContent.Trim() == words).ClickAsync(new());
    }
}
