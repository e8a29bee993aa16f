using Bunit;
using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Payments;

namespace TutorBooking.Tests.Web.Features.Payments;

public sealed class EarningsPageTests : PageTest
{
    [Fact]
    public async Task A_tutor_sees_what_is_pending_available_and_paid_out_and_what_comes_next()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.EarnAvailableAsync(cast.Grace, 1, 4500);
        Core.GoToNextRun();
        await Core.PayOutAsync();
        await Core.EarnAvailableAsync(cast.Grace, 2, 3000);
        await Core.EarnAsync(cast.Grace, 3, 6750, Core.Clock.Now);
        SignIn(cast.Grace);

        var page = Render<EarningsPage>();

        page.Find(".board .big").TextContent.ShouldBe("97.50\u00A0€");
        page.Find(".board .small").TextContent.ShouldBe("Leaves Mon 7 Dec, 00:00, with all that is available by then.");
        page.FindAll(".stat .value").Select(value => value.TextContent).ShouldBe(["30.00\u00A0€", "67.50\u00A0€", "45.00\u00A0€"]);
        page.FindAll(".earnings tbody tr").Count.ShouldBe(3);
        page.Find(".earnings tbody tr").TextContent.ShouldContain("Available from Thu 3 Dec, 00:00");
        page.Find(".earnings tbody a").GetAttribute("href").ShouldBe("/bookings/3");
        page.Find(".payouts li").TextContent.ShouldContain("Monday 30 November 2026");
    }

    [Fact]
    public async Task The_chart_stands_in_a_table_too()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.EarnAsync(cast.Grace, 1, 5000);
        await Core.EarnAsync(cast.Grace, 2, 2500, Core.Clock.Now - Duration.FromDays(30));
        await Core.EarnAsync(cast.Grace, 3, -100, Core.Clock.Now - Duration.FromDays(60));
        SignIn(cast.Grace);

        var page = Render<EarningsPage>();

        page.FindAll(".chart tbody tr").Count.ShouldBe(12);
        page.FindAll(".chart tbody tr").TakeLast(3).Select(row => row.TextContent).ShouldBe(["September 2026\u22121.00\u00A0€", "October 202625.00\u00A0€", "November 202650.00\u00A0€"]);
        page.FindAll(".chart .bar").TakeLast(3).Select(bar => bar.GetAttribute("height")).ShouldBe(["0", "50", "100"]);
    }

    [Fact]
    public async Task Who_has_earned_nothing_reads_what_will_be_here()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Grace);

        var page = Render<EarningsPage>();

        page.FindAll(".empty h2").Select(title => title.TextContent).ShouldBe(["No lesson has earned yet", "Nothing was paid out yet"]);
        page.Find(".board .small").TextContent.ShouldContain("from 20.00\u00A0€ on");
    }

    [Fact]
    public async Task Who_is_no_tutor_reads_that()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Ada);

        Render<EarningsPage>().Markup.ShouldContain(PaymentRefusals.OnlyTutors.Sentence);
    }

    [Fact]
    public async Task What_is_earned_released_and_paid_out_shows_while_the_page_is_open()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Grace);
        var page = Render<EarningsPage>();

        await Core.EarnAsync(cast.Grace, 1, 4500);
        await DeliverAsync();
        page.WaitForAssertion(() => Values(page).ShouldBe(["0.00\u00A0€", "45.00\u00A0€", "0.00\u00A0€"]));

        Core.Clock.Advance(Earners.Wait);
        await Core.ReleaseAsync();
        await DeliverAsync();
        page.WaitForAssertion(() => Values(page).ShouldBe(["45.00\u00A0€", "0.00\u00A0€", "0.00\u00A0€"]));

        Core.GoToNextRun();
        await Core.PayOutAsync();
        await DeliverAsync();
        page.WaitForAssertion(() => Values(page).ShouldBe(["0.00\u00A0€", "0.00\u00A0€", "45.00\u00A0€"]));
    }

    [Fact]
    public async Task It_listens_while_it_is_open_and_lets_go_when_it_closes()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Grace);
        Render<EarningsPage>();
        Live.Listeners.ShouldBe(2);

        await DisposeComponentsAsync();

        Live.Listeners.ShouldBe(0);
    }

    [Theory]
    [InlineData(EarningState.Frozen, "Waits for a dispute")]
    [InlineData(EarningState.Available, "Became available Mon 23 Nov")]
    public void A_state_is_told_in_words(EarningState state, string words) => EarningWords
        .Of(new EarningLine(new(1), new(1, "EUR"), FakeClock.Start, state, FakeClock.Start), DateTimeZone.Utc).ShouldBe(words);

    private static IEnumerable<string> Values(IRenderedComponent<EarningsPage> page) => page.FindAll(".stat .value").Select(value => value.TextContent);
}
