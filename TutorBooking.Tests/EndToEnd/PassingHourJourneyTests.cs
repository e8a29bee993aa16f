using Microsoft.Playwright;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>An hour goes by on two open pages. A program of its own, since this journey moves the clock.</summary>
[Trait("Kind", "Browser")]
public sealed class PassingHourJourneyTests : BrowserTest
{
    private readonly MeetingRoom room = new();
    private readonly AppFactory app;

    public PassingHourJourneyTests(Browser browser)
        : base(browser) => app = new AppFactory { Settings = { ["Meetings:UrlTemplate"] = room.UrlTemplate } };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await app.DisposeAsync();
        await room.DisposeAsync();
    }

    [Fact]
    public async Task Each_button_appears_at_its_minute_and_each_sees_the_other_come()
    {
        var site = app.Listen();
        var people = await Pair.OnStageAsync(app);
        var lesson = await people.AgreeAsync(app, FakeClock.Start + Duration.FromMinutes(16));
        var (ada, grace) = (await OpenAsync(site), await OpenAsync(site));
        await Task.WhenAll(ada.OpenLessonAsync(people.Ada, lesson.Id), grace.OpenLessonAsync(people.Grace, lesson.Id));

        await OpenRoomAsync(ada, grace, lesson);
        await WaitInVainAsync(ada, grace);
        (await grace.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
        await ComeLateAsync(grace, ada, lesson);
        await EndAsync(ada, grace);
        (await ada.IsMarkedAsync(), await grace.IsMarkedAsync()).ShouldBe((true, true), "no page must have been loaded again");
    }

    private async Task OpenRoomAsync(Visitor ada, Visitor grace, Booking lesson)
    {
        await Expect(ada.Page.GetByText("The room opens at 10:01.")).ToBeVisibleAsync();
        await Expect(ada.Join).ToHaveCountAsync(0);

        Pass(minutes: 1);
        await JoinAndComeBackAsync(ada, lesson);
        await Expect(grace.Page.GetByText("Ada came at 04:01.")).ToBeVisibleAsync();
    }

    private async Task WaitInVainAsync(Visitor ada, Visitor grace)
    {
        Pass(minutes: 24);
        await Expect(ada.Page.GetByText("If Grace does not come, that can be reported from 10:26, in 1 min.")).ToBeVisibleAsync();
        await Expect(ada.Button("Tutor did not come")).ToHaveCountAsync(0);
        await Expect(grace.Button("Student did not come")).ToHaveCountAsync(0);

        Pass(minutes: 1);
        await Expect(ada.Button("Tutor did not come")).ToBeVisibleAsync();
        await Expect(grace.Button("Student did not come")).ToBeVisibleAsync();
    }

    private async Task ComeLateAsync(Visitor grace, Visitor ada, Booking lesson)
    {
        await JoinAndComeBackAsync(grace, lesson);
        await Expect(ada.Page.GetByText("Grace came at 10:26.", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("Grace came at 10:26. If you do not meet all the same, say so here.")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Listitem).Filter(new LocatorFilterOptions { HasText = "Grace came to the lesson" })).ToBeVisibleAsync();
    }

    private async Task EndAsync(Visitor ada, Visitor grace)
    {
        await Expect(grace.Button("Mark as completed")).ToHaveCountAsync(0);

        Pass(minutes: 50);
        await Expect(grace.Button("Mark as completed")).ToBeVisibleAsync();
        await Expect(ada.Join).ToHaveCountAsync(0);
    }

    private async Task JoinAndComeBackAsync(Visitor visitor, Booking lesson)
    {
        await visitor.Join.ClickAsync();
        await visitor.Page.WaitForURLAsync(room.AddressOf(lesson.JoinToken.ShouldNotBeNull()));
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "You are in the room" })).ToBeVisibleAsync();
        await visitor.GoAsync($"/bookings/{lesson.Id.Value}");
        await visitor.MarkPageAsync();
    }

    private void Pass(int minutes)
    {
        app.Clock.Advance(Duration.FromMinutes(minutes));
        app.Clock.Ring();
    }
}
