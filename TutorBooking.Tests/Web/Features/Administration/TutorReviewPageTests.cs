using AngleSharp.Dom;
using Bunit;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Radzen.Blazor;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Approval;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Administration;

namespace TutorBooking.Tests.Web.Features.Administration;

public sealed class TutorReviewPageTests : PageTest
{
    [Fact]
    public async Task The_whole_profile_is_there_to_read()
    {
        var (page, _) = await OpenAsync(TutorStatus.PendingReview);

        foreach (var part in new[] { "Grace Hopper", "MSc Mathematics", "Calculus without fear", "I have taught for years.", "Mathematics", "English", "30, 60, 90 min", "Monday", "08:00–20:00" })
        {
            page.Markup.ShouldContain(part);
        }
    }

    [Theory]
    [InlineData(TutorStatus.Draft)]
    [InlineData(TutorStatus.Approved)]
    [InlineData(TutorStatus.Rejected)]
    [InlineData(TutorStatus.Suspended)]
    public async Task What_is_not_in_review_cannot_be_decided(TutorStatus status)
    {
        var (page, _) = await OpenAsync(status);

        page.FindAll("button").ShouldBeEmpty();
        page.Markup.ShouldContain("Only a profile in review can be decided.");
    }

    [Fact]
    public async Task A_yes_is_asked_for_once_more_and_shows_at_once()
    {
        var (page, dialog) = await OpenAsync(TutorStatus.PendingReview);

        Ask(page, "Approve");
        await PressAsync(dialog, "Approve Grace Hopper");

        page.WaitForAssertion(() => page.Find("[role=status]").TextContent.Trim().ShouldBe("Approved"));
    }

    [Fact]
    public async Task A_no_needs_its_reason_and_keeps_what_was_typed()
    {
        var (page, dialog) = await OpenAsync(TutorStatus.PendingReview);
        Ask(page, "Reject");
        await PressAsync(dialog, "Reject Grace Hopper");
        dialog.Find("[role=alert]").TextContent.ShouldBe(TutorApprovalRefusals.ReasonMissing.Sentence);

        await dialog.Find("textarea").ChangeAsync(new() { Value = "Say more" });
        await PressAsync(dialog, "Reject Grace Hopper");

        page.WaitForAssertion(() => page.Find("[role=status]").TextContent.Trim().ShouldBe("Rejected"));
        (await Core.Database.ReadAsync(db => db.Tutors.SingleAsync())).StatusReason.ShouldBe("Say more");
    }

    [Fact]
    public async Task A_tutor_who_is_not_there_is_not_found()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Rosa);

        Render<TutorReviewPage>(parameters => parameters.Add(page => page.Id, 404)).Markup.ShouldContain(TutorApprovalRefusals.NotFound.Sentence);
    }

    [Fact]
    public async Task Who_is_no_admin_reads_nothing_of_it()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Grace);

        var page = Render<TutorReviewPage>(parameters => parameters.Add(page => page.Id, cast.GraceProfile.Value));

        page.Markup.ShouldContain(TutorApprovalRefusals.OnlyAdmins.Sentence);
        page.Markup.ShouldNotContain("Hopper");
    }

    [Fact]
    public void A_window_over_midnight_ends_on_the_next_day() => HoursWords
        .Lines([new WeeklyWindow(IsoDayOfWeek.Friday, 22 * 60, 26 * 60), new WeeklyWindow(IsoDayOfWeek.Saturday, 9 * 60, 24 * 60)])
        .SelectMany(line => line.Times.Prepend(line.Day)).ShouldBe(["Friday", "22:00–02:00", "Saturday", "09:00–24:00"]);

    // Not awaited: the page's own answer comes only when its dialog has closed.
    private static void Ask(IRenderedComponent<TutorReviewPage> page, string name) => Button(page.FindAll("button"), name).Click();

    private static Task PressAsync(IRenderedComponent<RadzenDialog> dialog, string name) => Button(dialog.FindAll("button"), name).ClickAsync(new());

    private static IElement Button(IEnumerable<IElement> buttons, string name) => buttons.Single(button => button.TextContent.Trim() == name);

    private async Task<(IRenderedComponent<TutorReviewPage> Page, IRenderedComponent<RadzenDialog> Dialog)> OpenAsync(TutorStatus status)
    {
        var cast = await Cast.OnStageAsync(Core.Database, tutor => tutor.Status = status);
        SignIn(cast.Rosa);
        var dialog = Render<RadzenDialog>();
        return (Render<TutorReviewPage>(parameters => parameters.Add(page => page.Id, cast.GraceProfile.Value)), dialog);
    }

    [Fact]
    public async Task Whose_reliability_is_too_low_is_not_said_to_confirm_at_once()
    {
        var cast = await Cast.OnStageAsync(Core.Database, tutor => (tutor.AutoConfirms, tutor.Reliability) = (true, 63));
        SignIn(cast.Rosa);

        var page = Render<TutorReviewPage>(parameters => parameters.Add(shown => shown.Id, cast.GraceProfile.Value));

        page.Markup.ShouldContain("63 of 100");
        page.Markup.ShouldNotContain("Confirmed at once");
    }
}
