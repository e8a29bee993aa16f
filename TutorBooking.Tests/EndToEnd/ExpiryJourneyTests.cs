using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>A program of its own, since this journey moves the clock.</summary>
[Trait("Kind", "Browser")]
public sealed class ExpiryJourneyTests(Browser browser) : BrowserTest(browser)
{
    private readonly AppFactory app = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_request_that_nobody_answers_runs_out_while_the_student_looks_on()
    {
        var site = app.Listen();
        var people = await Pair.OnStageAsync(app);
        var ada = await OpenAsync(site);
        await ada.OpenFormAsync(people, people.Ada, Pair.Tomorrow + Duration.FromDays(1), note: "");
        await ada.RequestLessonAsync();
        await ada.MarkPageAsync();

        app.Clock.Advance(Duration.FromHours(24));
        await app.Get<ExpirySweep>().RunAsync(CancellationToken.None);

        await Expect(ada.Status("Expired without an answer")).ToBeVisibleAsync();
        (await ada.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
        (await app.Database.ReadAsync(db => db.Claims.CountAsync())).ShouldBe(0, "the time is free again");
    }
}
