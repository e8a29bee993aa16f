using AngleSharp.Dom;
using Bunit;
using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Approval;
using TutorBooking.Core.Tutors.Editing;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Tutors.Editing;

namespace TutorBooking.Tests.Web.Features.Tutors.Editing;

public sealed class ProfilePageTests : PageTest
{
    [Fact]
    public async Task A_new_tutor_begins_with_a_draft_and_is_told_what_is_missing()
    {
        var page = Open(await Cast.AddAccountAsync(Core.Database, "Maria Curie", Roles.Tutor));

        page.Find("[role=status]").TextContent.Trim().ShouldBe("Draft");
        page.FindAll(".missing li").Count.ShouldBe(7);
        Button(page, "Save draft").ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_is_no_tutor_reads_why_there_is_nothing_here()
    {
        var page = Open((await Cast.OnStageAsync(Core.Database)).Ada);

        page.Markup.ShouldContain(TutorProfileRefusals.OnlyTutors.Sentence);
        page.FindAll("input").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_typed_survives_a_refusal_that_is_told_at_the_field_and_above()
    {
        var page = Open((await Cast.OnStageAsync(Core.Database)).Grace);
        await page.Find("#rate").ChangeAsync(new() { Value = "forty" });
        await page.Find("#title").ChangeAsync(new() { Value = "Doctor" });

        await Button(page, "Save profile").ClickAsync(new());

        page.Find("#rate-error").TextContent.ShouldBe(TutorProfileRefusals.RateUnreadable.Sentence);
        page.Find("#rate").GetAttribute("aria-invalid").ShouldBe("true");
        page.Find("#rate").GetAttribute("value").ShouldBe("forty");
        page.Find("#title").GetAttribute("value").ShouldBe("Doctor");
        page.Find("[role=alert] a[href='/tutor/profile#rate']").ShouldNotBeNull();
        (await StoredAsync()).Version.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_typed_is_saved_whole()
    {
        var page = Open((await Cast.OnStageAsync(Core.Database, tutor => tutor.Status = TutorStatus.Draft)).Grace);
        await page.Find("#rate").ChangeAsync(new() { Value = "47,50" });
        await page.Find("#education").ChangeAsync(new() { Value = "MSc, Porto, 2012\n\nBSc, Porto, 2010" });
        await page.Find("#languages").InputAsync(new() { Value = "German, English" });
        await Button(page, "Add language").ClickAsync(new());
        await Duration(page, "120").ChangeAsync(new() { Value = true });
        page.Markup.ShouldContain("Not saved");

        await Button(page, "Save draft").ClickAsync(new());

        var stored = await StoredAsync();
        stored.HourlyRateMinor.ShouldBe(4750);
        stored.Education.ShouldBe(["MSc, Porto, 2012", "BSc, Porto, 2010"]);
        stored.Languages.ShouldBe(["English", "German"]);
        stored.Durations.ShouldBe([30, 60, 90, 120]);
        page.Markup.ShouldNotContain("Not saved");
    }

    [Fact]
    public async Task A_subject_is_ticked_and_gets_a_rate_of_its_own()
    {
        var cast = await Cast.OnStageAsync(Core.Database, tutor => tutor.Status = TutorStatus.Draft);
        var page = Open(cast.Grace);

        await page.Find($"#own-rate-{cast.Mathematics.Value}").ChangeAsync(new() { Value = "60" });
        await Button(page, "Save draft").ClickAsync(new());

        (await StoredAsync()).RateFor(cast.Mathematics).ShouldBe(new Money(6000, "EUR"));
    }

    [Fact]
    public async Task Another_window_does_not_swallow_what_was_typed_here()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var page = Open(cast.Grace);
        await page.Find("#bio").ChangeAsync(new() { Value = AProfile.Bio });
        (await Core.Get<TutorProfileService>().SaveAsync(cast.Grace, AProfile.Of(cast.Mathematics) with { Title = "Elsewhere" }, 0, CancellationToken.None)).Refusal.ShouldBeNull();

        await Button(page, "Save profile").ClickAsync(new());
        page.Find("[role=alert]").TextContent.ShouldContain(TutorProfileRefusals.ChangedMeanwhile.Sentence);
        await Button(page, "Save what I typed").ClickAsync(new());

        var stored = await StoredAsync();
        (stored.Title, stored.Bio, stored.Version).ShouldBe(("MSc Mathematics", AProfile.Bio, 2));
    }

    [Fact]
    public async Task A_draft_with_gaps_is_not_submitted_and_each_gap_is_named()
    {
        var page = Open((await Cast.OnStageAsync(Core.Database, tutor => (tutor.Status, tutor.Headline) = (TutorStatus.Draft, ""))).Grace);

        await Button(page, "Submit for review").ClickAsync(new());

        page.Find("#headline-error").TextContent.ShouldBe(TutorProfileRefusals.HeadlineMissing.Sentence);
        page.Find("#bio-error").TextContent.ShouldBe(TutorProfileRefusals.BioTooShort.Sentence);
        (await StoredAsync()).Status.ShouldBe(TutorStatus.Draft);
    }

    [Fact]
    public async Task Submitting_saves_what_is_typed_and_shows_the_new_state()
    {
        var page = Open((await Cast.OnStageAsync(Core.Database, tutor => tutor.Status = TutorStatus.Draft)).Grace);
        await page.Find("#bio").ChangeAsync(new() { Value = AProfile.Bio });

        await Button(page, "Submit for review").ClickAsync(new());

        page.Find("[role=status]").TextContent.Trim().ShouldBe("In review");
        (await StoredAsync()).Bio.ShouldBe(AProfile.Bio);
    }

    [Fact]
    public async Task A_decision_shows_while_the_page_is_open_and_leaves_alone_what_is_being_typed()
    {
        var cast = await Cast.OnStageAsync(Core.Database, tutor => tutor.Status = TutorStatus.PendingReview);
        var page = Open(cast.Grace);
        await page.Find("#title").ChangeAsync(new() { Value = "Half a wo" });

        await Core.Get<TutorApprovalService>().RejectAsync(cast.Rosa, cast.GraceProfile, 0, "Say more of statistics", CancellationToken.None);
        await Live.PublishProfileAsync(cast.Grace.Id);

        page.WaitForAssertion(() => page.Find("[role=status]").TextContent.Trim().ShouldBe("Rejected"));
        page.Find(".reason").TextContent.ShouldBe("Say more of statistics");
        page.Find("#title").GetAttribute("value").ShouldBe("Half a wo");
    }

    [Fact]
    public async Task It_lets_go_when_it_closes()
    {
        Open((await Cast.OnStageAsync(Core.Database)).Grace);
        Live.Listeners.ShouldBe(1);

        await DisposeComponentsAsync();

        Live.Listeners.ShouldBe(0);
    }

    private static IElement Button(IRenderedComponent<ProfilePage> page, string name) =>
        page.FindAll("button").Single(button => button.TextContent.Contains(name, StringComparison.Ordinal));

    private static IElement Duration(IRenderedComponent<ProfilePage> page, string minutes) =>
        page.FindAll(".durations .choice").Single(choice => choice.TextContent.Trim().StartsWith(minutes, StringComparison.Ordinal)).QuerySelector("input").ShouldNotBeNull();

    private IRenderedComponent<ProfilePage> Open(CurrentUser user)
    {
        SignIn(user);
        return Render<ProfilePage>();
    }

    [Fact]
    public async Task A_tutor_sees_what_is_counted_before_anybody_else_does()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.HoldAsync(cast);

        var page = Open(cast.Grace);

        page.Find(".score b").TextContent.ShouldBe("100");
        page.FindAll(".parts dd").Select(part => part.TextContent).ShouldBe(["1", "0", "0", "0", "0"]);
        page.Markup.ShouldContain("Only you see this until five of your lessons are finished.");
    }

    private Task<TutorProfile> StoredAsync() => Core.Database.ReadAsync(db => db.Tutors.Include(tutor => tutor.Subjects).SingleAsync());

    [Theory]
    [InlineData(70, 0, 0)]
    [InlineData(63, 1, 0)]
    [InlineData(45, 1, 1)]
    public async Task Who_cannot_be_relied_on_reads_what_that_means(int reliability, int waits, int unlisted)
    {
        var page = Open((await Cast.OnStageAsync(Core.Database, tutor => (tutor.AutoConfirms, tutor.Reliability) = (true, reliability))).Grace);

        (page.FindAll(".waits").Count, page.FindAll(".unlisted").Count).ShouldBe((waits, unlisted));
        page.FindAll(".notice.waits, .notice.unlisted").ShouldAllBe(notice => notice.TextContent.StartsWith($"Your reliability is {reliability}; below ", StringComparison.Ordinal));
    }
}
