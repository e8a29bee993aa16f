using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Bookings;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings.Dashboard;

namespace TutorBooking.Tests.Web.Features.Bookings;

public sealed class TutorDashboardPageTests : PageTest
{
    [Fact]
    public async Task A_request_stands_there_with_its_note_and_the_time_left()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var booking = await Core.RequestAsync(cast);
        SignIn(cast.Grace);

        var request = Render<TutorDashboardPage>().Find("article");

        request.TextContent.ShouldContain("Ada Lovelace");
        request.TextContent.ShouldContain("Improper integrals");
        request.TextContent.ShouldContain("23 h 00 min");
        (request.QuerySelector("h3 a")?.GetAttribute("href")).ShouldBe($"/bookings/{booking.Value}");
    }

    [Fact]
    public async Task A_request_says_how_far_its_student_can_be_relied_on()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.HoldAsync(cast);
        await Core.RequestAsync(cast, at: Lessons.Tomorrow + NodaTime.Duration.FromHours(3));
        await Core.RequestAsync(cast, cast.Alan, Lessons.Tomorrow + NodaTime.Duration.FromHours(5));
        SignIn(cast.Grace);

        var requests = Render<TutorDashboardPage>().FindAll("article");

        requests.Select(request => (request.QuerySelector("h3")?.TextContent, request.QuerySelector("p.faint")?.TextContent))
            .ShouldBe([("Ada Lovelace", "Reliability 100 of 100: 1 lesson held"), ("Alan Turing", "Reliability 100 of 100: nothing yet")]);
    }

    [Fact]
    public async Task A_long_note_begins_there_and_is_read_whole_with_the_lesson()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var note = string.Join(' ', Enumerable.Repeat("積分", 600));
        _ = (await Core.Get<LessonBookingService>().RequestAsync(cast.Ada, cast.WithGrace() with { Note = note }, CancellationToken.None)).Value;
        SignIn(cast.Grace);

        var said = Render<TutorDashboardPage>().Find("article .said").TextContent;

        said.ShouldEndWith("積分…");
        note.ShouldStartWith(said[..^1]);
        said.Length.ShouldBeInRange(200, 281);
    }

    [Fact]
    public async Task A_request_appears_while_the_page_is_open()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Grace);
        var page = Render<TutorDashboardPage>();
        page.FindAll("article").ShouldBeEmpty();

        await Core.RequestAsync(cast);
        await DeliverAsync();

        page.WaitForAssertion(() => page.FindAll("article").Count.ShouldBe(1));
    }

    [Fact]
    public async Task The_week_shows_the_lesson_and_the_hours()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.RequestAsync(cast);
        SignIn(cast.Grace);

        var page = Render<TutorDashboardPage>();

        // Nine o'clock on a calendar that begins at eight, for an hour.
        page.Find(".event.hour-1.five-0.hours-1.fives-0").ShouldNotBeNull();
        page.FindAll(".cal-col .hours").Count.ShouldBe(7);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_says_so()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.RequestAsync(cast);
        SignIn(cast.Grace);
        var page = Render<TutorDashboardPage>();
        Core.Clock.Advance(NodaTime.Duration.FromHours(23));

        await page.FindAll("article button")[1].ClickAsync(new());

        page.Find("[role=alert]").TextContent.ShouldContain("run out");
    }

    [Fact]
    public async Task It_stops_acting_for_somebody_who_is_signed_out_under_it()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.RequestAsync(cast);
        SignIn(cast.Grace);
        Render<TutorDashboardPage>();

        SignOut();

        Live.Listeners.ShouldBe(0);
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/account/login");
    }

    [Fact]
    public async Task It_lets_go_when_it_closes()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Grace);
        Render<TutorDashboardPage>();
        Live.Listeners.ShouldBe(1);

        await DisposeComponentsAsync();

        Live.Listeners.ShouldBe(0);
    }
}
