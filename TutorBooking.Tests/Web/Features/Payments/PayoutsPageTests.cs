using Bunit;
using TutorBooking.Core.Payments;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Payments;

namespace TutorBooking.Tests.Web.Features.Payments;

public sealed class PayoutsPageTests : PageTest
{
    [Fact]
    public async Task An_admin_sees_each_run_with_its_sum_and_its_file()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.EarnAvailableAsync(cast.Grace, 1, 4500);
        Core.GoToNextRun();
        await Core.PayOutAsync();
        SignIn(cast.Rosa);

        var page = Render<PayoutsPage>();

        page.FindAll("tbody td").SkipLast(1).Select(cell => cell.TextContent).ShouldBe(["Monday 30 November 2026", "1 tutor", "45.00\u00A0€"]);
        page.Find("tbody a").GetAttribute("href").ShouldBe("/admin/payouts/2026-11-30.csv");
    }

    [Fact]
    public async Task Before_the_first_run_it_says_what_will_be_there()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Rosa);

        Render<PayoutsPage>().Find(".empty h2").TextContent.ShouldBe("No run has paid anybody yet");
    }

    [Fact]
    public async Task Who_is_no_admin_reads_that_and_nothing_else()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Grace);

        Render<PayoutsPage>().Markup.ShouldContain(PaymentRefusals.OnlyAdminsPayouts.Sentence);
    }
}
