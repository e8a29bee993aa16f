using System.Security.Claims;
using AngleSharp.Html.Dom;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Radzen;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Scheduling;

namespace TutorBooking.Tests.Web.Features.Scheduling;

public sealed class AvailabilityPageTests : BunitContext
{
    private readonly TestCore core = new();
    private readonly BunitAuthorizationContext signIn;

    public AvailabilityPageTests()
    {
        core.AddTo(Services);
        Services.AddRadzenComponents();
        JSInterop.Mode = JSRuntimeMode.Loose;
        signIn = AddAuthorization();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true)); // last, for it closes the service collection
    }

    [Fact]
    public void It_has_a_skeleton_until_it_knows_who_asks()
    {
        signIn.SetAuthorizing();

        var page = Render<AvailabilityPage>();

        page.Find("[aria-busy]").GetAttribute("aria-label").ShouldBe("Loading your hours");
        page.FindAll("select").ShouldBeEmpty();
    }

    [Fact]
    public async Task It_shows_the_hours_by_the_clock_of_the_schedule()
    {
        var page = await OpenAsync();

        Value(page, "Monday, from").ShouldBe("08:00");
        Value(page, "Sunday, to").ShouldBe("20:00");
        page.Markup.ShouldContain("84 h");
        page.FindAll("[role=alert]").ShouldBeEmpty();
        page.FindAll(".badge").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_typed_is_saved_and_said()
    {
        var page = await OpenAsync();

        Type(page, "Monday, from", "10:00");
        page.Find(".badge").TextContent.ShouldBe("Not saved yet");
        await PressAsync(page, "Save hours");

        (await SavedAsync()).Windows[0].ShouldBe(new WeeklyWindow(IsoDayOfWeek.Monday, 600, 1200));
        Services.GetRequiredService<NotificationService>().Messages.ShouldHaveSingleItem().Summary.ShouldBe("Hours saved");
        page.FindAll(".badge").ShouldBeEmpty();
    }

    [Fact]
    public async Task Hours_may_run_past_midnight()
    {
        var page = await OpenAsync();

        Type(page, "Monday, to", "02:00");
        page.Markup.ShouldContain("until 02:00 on Tuesday");
        await PressAsync(page, "Save hours");

        (await SavedAsync()).Windows[0].ShouldBe(new WeeklyWindow(IsoDayOfWeek.Monday, 480, 1560));
    }

    [Fact]
    public async Task Lines_are_added_and_removed()
    {
        var page = await OpenAsync();

        await PressAsync(page, "Remove Monday, 08:00 to 20:00");
        await PressAsync(page, "Add hours on Monday");
        await PressAsync(page, "Add hours on Monday");
        Value(page, "Monday, from (2)").ShouldBe("13:00");
        await PressAsync(page, "Save hours");

        (await SavedAsync()).Windows.Where(window => window.Day is IsoDayOfWeek.Monday)
            .ShouldBe([new(IsoDayOfWeek.Monday, 540, 720), new(IsoDayOfWeek.Monday, 780, 960)]);
    }

    [Fact]
    public async Task A_day_is_copied_to_others()
    {
        var page = await OpenAsync();
        Type(page, "Monday, from", "10:00");

        await PressAsync(page, "Copy Monday to other days");
        page.FindAll(".copy input")[1].Change(true);
        await PressAsync(page, "Copy hours");

        Value(page, "Wednesday, from").ShouldBe("10:00");
        Value(page, "Tuesday, from").ShouldBe("08:00");
        page.Find("[role=status]").TextContent.ShouldBe("Monday copied to Wednesday. Not saved yet.");
    }

    [Fact]
    public async Task Settings_are_saved_with_the_hours()
    {
        var page = await OpenAsync();

        page.Find("#interval").Change("30");
        page.Find("#after").Change("10");
        page.Find("#limit").Change("6");
        await PressAsync(page, "Change the time zone");
        page.Find("#zone").Change("America/Sao_Paulo");
        await PressAsync(page, "Save hours");

        var saved = await SavedAsync();
        (saved.StartIntervalMinutes, saved.BufferAfterMinutes, saved.LessonsPerDay, saved.TimeZone).ShouldBe((30, 10, 6, "America/Sao_Paulo"));
        page.Markup.ShouldContain("Your weekly hours in São Paulo time.");
    }

    [Fact]
    public async Task A_refusal_stands_beside_and_what_was_typed_stays()
    {
        var page = await OpenAsync();

        Type(page, "Monday, to", "09:00");
        Type(page, "Tuesday, from", "07:00");
        Type(page, "Monday, from", "09:30");
        await PressAsync(page, "Save hours");

        page.Find("[role=alert] p").TextContent.ShouldBe("Monday 09:30–09:00 overlaps Tuesday 07:00–20:00. Change one of them, or make them one.");
        Value(page, "Monday, from").ShouldBe("09:30");
        Value(page, "Tuesday, from").ShouldBe("07:00");
        (await SavedAsync()).Windows[0].StartMinute.ShouldBe(480);
    }

    [Fact]
    public async Task A_page_that_was_overtaken_keeps_its_edits_until_the_newer_hours_are_loaded()
    {
        var page = await OpenAsync();
        Type(page, "Monday, from", "10:00");
        var other = (await core.Get<ScheduleQueries>().FindAsync(Grace, CancellationToken.None)).Value;
        await core.Get<ScheduleService>().SaveAsync(Grace, other.Version, other.Settings with { Windows = [new(IsoDayOfWeek.Monday, 660, 720)] }, CancellationToken.None);

        await PressAsync(page, "Save hours");
        page.Find("[role=alert] p").TextContent.ShouldBe(SchedulingRefusals.ChangedMeanwhile.Sentence);
        Value(page, "Monday, from").ShouldBe("10:00");

        await PressAsync(page, "Load the newer hours");
        Value(page, "Monday, from").ShouldBe("11:00");
        page.FindAll("[role=alert]").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_typed_can_be_discarded()
    {
        var page = await OpenAsync();
        Type(page, "Monday, from", "10:00");

        await PressAsync(page, "Discard");

        Value(page, "Monday, from").ShouldBe("08:00");
        page.FindAll(".badge").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tutor_without_a_profile_is_sent_there()
    {
        SignIn(await Cast.AddAccountAsync(core.Database, "Emmy Noether", Roles.Tutor));

        Render<AvailabilityPage>();

        new Uri(Services.GetRequiredService<NavigationManager>().Uri).AbsolutePath.ShouldBe("/tutor/profile");
    }

    [Fact]
    public async Task Who_is_no_tutor_is_refused()
    {
        SignIn(await Cast.AddAccountAsync(core.Database, "Ada Lovelace", Roles.Student));

        Render<AvailabilityPage>().Find("[role=alert]").TextContent.ShouldBe(SchedulingRefusals.OnlyTutors.Sentence);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        core.Dispose();
    }

    private CurrentUser Grace { get; set; } = new(default, Roles.None, DateTimeZone.Utc);

    private static IHtmlSelectElement Field(IRenderedComponent<AvailabilityPage> page, string label) =>
        page.Find($"select[aria-label='{label}']").ShouldBeAssignableTo<IHtmlSelectElement>().ShouldNotBeNull();

    private static string? Value(IRenderedComponent<AvailabilityPage> page, string label) => Field(page, label).Value;

    private static void Type(IRenderedComponent<AvailabilityPage> page, string label, string clock) => Field(page, label).Change(clock);

    private static Task PressAsync(IRenderedComponent<AvailabilityPage> page, string name) =>
        page.FindAll("button").Single(button => (button.GetAttribute("aria-label") ?? button.TextContent.Trim()) == name).ClickAsync(new());

    private async Task<IRenderedComponent<AvailabilityPage>> OpenAsync()
    {
        Grace = (await Cast.OnStageAsync(core.Database)).Grace;
        SignIn(Grace);
        return Render<AvailabilityPage>();
    }

    private void SignIn(CurrentUser user) => signIn.SetAuthorized("someone")
        .SetRoles(user.Roles.ToString())
        .SetClaims(new System.Security.Claims.Claim(ClaimTypes.NameIdentifier, user.Id.ToString()));

    private async Task<ScheduleSettings> SavedAsync() => (await core.Get<ScheduleQueries>().FindAsync(Grace, CancellationToken.None)).Value.Settings;
}
