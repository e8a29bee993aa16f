using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Administration;
using TutorBooking.Web.Ui;

namespace TutorBooking.Tests.Web.Features.Administration;

public sealed class HealthPageTests : PageTest
{
    [Fact]
    public async Task It_tells_of_the_outbox_and_of_each_sweep_and_renews_itself()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.RequestAsync(cast);
        SignIn(cast.Rosa);
        var page = Render<HealthPage>();
        Facts(page).ShouldBe(["AnswersWell", "2in the outbox", "less than a minutefailed never"]);
        page.Find(".empty h2").TextContent.ShouldBe("Nothing has run yet");

        await DeliverAsync();
        await Services.GetRequiredService<ExpirySweep>().RunAsync(CancellationToken.None);
        Core.Clock.Advance(Duration.FromMinutes(3));

        await page.InvokeAsync(page.FindComponent<EveryMinute>().Instance.Tick.InvokeAsync);

        Facts(page).ShouldBe(["AnswersWell", "0in the outbox", "None"]);
        page.FindAll("tbody td").Select(cell => cell.TextContent).ShouldBe(["3 min ago", "0 then, 0 in all", "None"]);
    }

    [Fact]
    public async Task Who_is_no_admin_reads_that_and_nothing_else()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Grace);

        var page = Render<HealthPage>();

        page.Markup.ShouldContain(PlatformRefusals.OnlyAdmins.Sentence);
        page.FindAll("section").ShouldBeEmpty();
    }

    private static IEnumerable<string> Facts(IRenderedComponent<HealthPage> page) => page.FindAll(".health dd").Select(fact => fact.TextContent);
}
