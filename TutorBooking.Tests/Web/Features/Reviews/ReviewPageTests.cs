using Bunit;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Reviews;

namespace TutorBooking.Tests.Web.Features.Reviews;

public sealed class ReviewPageTests : PageTest
{
    private static readonly Duration TwoDays = Duration.FromHours(48);

    [Fact]
    public async Task What_a_student_says_is_public_at_once_and_stays_on_the_page()
    {
        var (cast, page) = await OpenedAsync();
        page.FindAll("[role=radiogroup] input[type=radio]").Count.ShouldBe(5);
        page.Markup.ShouldContain("Ada L.");

        await page.Find("input[value='4']").ChangeAsync(new() { Value = "4" });
        await page.Find("textarea").ChangeAsync(new() { Value = "Clear and calm." });
        await page.Find("form").SubmitAsync();

        page.Find("[role=status]").TextContent.ShouldContain("Your review is public");
        page.Find("[role=img]").GetAttribute("aria-label").ShouldBe("4 of 5 stars");
        page.Markup.ShouldContain("Clear and calm.");
        (await ReviewsAsync(cast)).ShouldHaveSingleItem().Rating.ShouldBe(4);
    }

    [Fact]
    public async Task Without_stars_it_says_so_and_keeps_the_words()
    {
        var (cast, page) = await OpenedAsync();
        await page.Find("textarea").ChangeAsync(new() { Value = "Clear and calm." });
        await page.Find("form").SubmitAsync();

        page.Find("[role=radiogroup] [role=alert]").TextContent.ShouldBe(ReviewRefusals.StarsMissing.Sentence);
        page.Find("textarea").GetAttribute("value").ShouldBe("Clear and calm.");
        (await ReviewsAsync(cast)).ShouldBeEmpty();

        await page.Find("input[value='5']").ChangeAsync(new() { Value = "5" });
        page.FindAll("[role=alert]").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_author_thinks_again_for_two_days()
    {
        var (cast, page) = await OpenedAsync(reviewed: 5);
        Press(page, "Change the review");
        await page.Find("input[value='2']").ChangeAsync(new() { Value = "2" });
        await page.Find("form").SubmitAsync();
        (await ReviewsAsync(cast)).ShouldHaveSingleItem().Rating.ShouldBe(2);

        Press(page, "Change the review");
        Core.Clock.Advance(TwoDays + Duration.FromSeconds(1));
        await page.Find("form").SubmitAsync();

        page.Find("[role=alert]").TextContent.ShouldContain("The review stays as it is.");
        page.FindAll("button").ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_was_faster_in_another_tab_is_shown_what_was_written_there()
    {
        var (cast, page) = await OpenedAsync();
        await Core.Get<ReviewService>().WriteAsync(cast.Ada, Lesson, 3, "First tab", CancellationToken.None);
        await page.Find("input[value='5']").ChangeAsync(new() { Value = "5" });
        await page.Find("form").SubmitAsync();

        page.Find("[role=alert]").TextContent.ShouldContain(ReviewRefusals.AlreadyReviewed.Sentence);
        page.Markup.ShouldContain("First tab");
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "Too late for a review")]
    public async Task The_door_closes_after_thirty_days(int secondsLate, string title)
    {
        var (_, page) = await OpenedAsync(at: HeldLessons.End + Duration.FromDays(30) + Duration.FromSeconds(secondsLate));

        string.Concat(page.FindAll("h2").Select(heading => heading.TextContent)).ShouldBe(title);
        page.FindAll("form").Count.ShouldBe(secondsLate is 0 ? 1 : 0);
    }

    [Fact]
    public async Task A_lesson_to_come_is_reviewed_later()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        Lesson = await Core.RequestAsync(cast);
        SignIn(cast.Ada);

        Open().Find("h2").TextContent.ShouldBe("Not yet");
    }

    [Fact]
    public async Task A_stranger_and_the_tutor_are_refused()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        Lesson = await Core.HoldAsync(cast);
        SignIn(cast.Grace);

        Open().Find("h1").TextContent.ShouldBe("This review is not yours to write");
        Lesson = new BookingId(404);
        Open().Find("h1").TextContent.ShouldBe("There is no such lesson");
    }

    [Fact]
    public async Task The_tutors_answer_shows_while_the_page_is_open()
    {
        var (cast, page) = await OpenedAsync(reviewed: 5);
        var review = (await ReviewsAsync(cast)).ShouldHaveSingleItem();

        await Core.Get<ReviewService>().ReplyAsync(cast.Grace, review.Id, "Thank you, Ada.", CancellationToken.None);
        await DeliverAsync();

        page.WaitForAssertion(() => page.Find("blockquote").TextContent.ShouldContain("Thank you, Ada."));
    }

    [Fact]
    public async Task Its_author_reads_why_it_was_hidden()
    {
        var (cast, _) = await OpenedAsync(reviewed: 1);
        var review = (await ReviewsAsync(cast)).ShouldHaveSingleItem();
        await Core.Get<ReviewModerationService>().HideAsync(cast.Rosa, review.Id, version: 0, "It names a third person.", CancellationToken.None);

        Open().Find(".notice.is-waiting").TextContent.ShouldContain("It names a third person.");
    }

    [Fact]
    public async Task It_listens_while_it_is_open_and_lets_go_when_it_closes()
    {
        await OpenedAsync();
        Live.Listeners.ShouldBe(1);

        await DisposeComponentsAsync();

        Live.Listeners.ShouldBe(0);
    }

    private BookingId Lesson { get; set; }

    private async Task<(Cast Cast, IRenderedComponent<ReviewPage> Page)> OpenedAsync(int? reviewed = null, Instant? at = null)
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        Lesson = await Core.HoldAsync(cast);
        Core.MoveTo(at ?? HeldLessons.End);
        if (reviewed is { } rating)
        {
            await Core.Get<ReviewService>().WriteAsync(cast.Ada, Lesson, rating, comment: null, CancellationToken.None);
        }

        SignIn(cast.Ada);
        return (cast, Open());
    }

    private IRenderedComponent<ReviewPage> Open() => Render<ReviewPage>(parameters => parameters.Add(page => page.Id, Lesson.Value));

    private async Task<IReadOnlyList<ReviewLine>> ReviewsAsync(Cast cast) =>
        (await Core.Get<ReviewQueries>().OfTutorAsync(viewer: null, cast.GraceProfile, 1, 10, CancellationToken.None)).Page.Items;

    private static void Press(IRenderedComponent<ReviewPage> page, string words) =>
        page.FindAll("button").Single(button => button.TextContent.Contains(words, StringComparison.Ordinal)).Click();
}
