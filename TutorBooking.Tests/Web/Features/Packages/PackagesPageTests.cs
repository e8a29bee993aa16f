using Bunit;
using NodaTime;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Packages;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Packages;

namespace TutorBooking.Tests.Web.Features.Packages;

public sealed class PackagesPageTests : PageTest
{
    [Fact]
    public async Task Who_has_no_package_reads_how_to_get_one()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Ada);

        var page = Render<PackagesPage>();

        page.Find(".empty h2").TextContent.ShouldBe("No packages yet");
        page.Find(".empty a").GetAttribute("href").ShouldBe("/tutors");
    }

    [Fact]
    public async Task A_package_says_what_is_left_until_when_and_leads_to_the_next_lesson()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var id = await Core.AdaBuysAsync(cast);
        await Core.BookAsync(cast, id, 7);
        SignIn(cast.Ada);

        var card = Render<PackagesPage>().Find(".package");

        card.QuerySelector(".left")!.TextContent.ShouldBe("4 of 5 lessons left");
        card.QuerySelectorAll(".pips i").Select(pip => pip.ClassName).ShouldBe(["is-booked", "is-free", "is-free", "is-free", "is-free"]);
        card.TextContent.ShouldContain("For lessons up to 22 May 2027");
        card.QuerySelector("a.button")!.GetAttribute("href").ShouldBe($"/tutors/{cast.GraceProfile.Value}/book?duration=60&package=1");
        card.QuerySelector(".history a")!.GetAttribute("href").ShouldBe("/bookings/7");
    }

    [Fact]
    public async Task What_is_over_offers_no_booking()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.AdaBuysAsync(cast);
        Core.Clock.Advance(Duration.FromDays(181));
        SignIn(cast.Ada);

        var card = Render<PackagesPage>().Find(".package");

        card.QuerySelector(".badge")!.TextContent.ShouldBe("Expired");
        card.TextContent.ShouldContain("Ended on 22 May 2027");
        card.QuerySelector("a.button").ShouldBeNull();
    }

    [Fact]
    public async Task A_purchase_elsewhere_shows_while_the_page_is_open()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Ada);
        var page = Render<PackagesPage>();

        await Core.AdaBuysAsync(cast);
        await DeliverAsync();

        page.WaitForAssertion(() => page.Find(".left").TextContent.ShouldBe("5 of 5 lessons left"));
    }

    [Fact]
    public async Task It_listens_while_it_is_open_and_lets_go_when_it_closes()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Ada);
        Render<PackagesPage>();
        Live.Listeners.ShouldBe(2);

        await DisposeComponentsAsync();

        Live.Listeners.ShouldBe(0);
    }
}
