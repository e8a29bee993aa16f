using Bunit;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Packages;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Packages;

namespace TutorBooking.Tests.Web.Features.Packages;

public sealed class TutorPackagesPageTests : PageTest
{
    [Fact]
    public async Task The_price_and_what_it_brings_stand_there_to_the_cent_while_the_offer_is_typed()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Grace);
        var page = Render<TutorPackagesPage>();
        Sums(page).ShouldBe(["258.75\u00A0€", "245.81\u00A0€", "42.75\u00A0€"]);

        await page.Find("#discount").InputAsync(new() { Value = "10" });

        Sums(page).ShouldBe(["258.75\u00A0€", "232.88\u00A0€", "40.50\u00A0€"]);
        await page.Find("#credits").InputAsync(new() { Value = "1" });
        page.Find("form [role=status]").TextContent.ShouldContain("as soon as the numbers fit");
    }

    [Fact]
    public async Task An_added_offer_is_listed_and_the_same_one_again_is_refused()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Grace);
        var page = Render<TutorPackagesPage>();

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.Find(".offer h3").TextContent.ShouldBe("5 lessons of 60 minutes, 5 % off"));
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.ShouldContain("already"));
    }

    [Fact]
    public async Task A_discount_is_changed_and_an_offer_withdrawn_after_its_consequence_was_said()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.OfferAsync(cast);
        SignIn(cast.Grace);
        var page = Render<TutorPackagesPage>();

        await PressAsync(page, "Change discount");
        await page.Find(".offer .percent").InputAsync(new() { Value = "10" });
        await page.Find(".offer form").SubmitAsync();
        page.WaitForAssertion(() => page.Find(".offer h3").TextContent.ShouldBe("5 lessons of 60 minutes, 10 % off"));

        await PressAsync(page, "Withdraw");
        page.Find(".offer .notice").TextContent.ShouldContain("Packages that were sold stay as they are");
        await PressAsync(page, "Withdraw the offer");

        page.WaitForAssertion(() => page.FindAll(".offer").ShouldBeEmpty());
    }

    [Fact]
    public async Task A_sale_shows_while_the_page_is_open()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Grace);
        var page = Render<TutorPackagesPage>();

        await Core.AdaBuysAsync(cast);
        await DeliverAsync();

        page.WaitForAssertion(() => page.Find(".sold").TextContent.ShouldContain("Ada Lovelace"));
        page.Find(".sold").TextContent.ShouldContain("5 of 5 lessons left");
    }

    [Fact]
    public async Task Who_has_no_profile_is_sent_to_begin_one()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Alan with { Roles = TutorBooking.Core.Platform.Roles.Tutor });

        Render<TutorPackagesPage>().Find(".empty a").GetAttribute("href").ShouldBe("/tutor/profile");
    }

    private static string[] Sums(IRenderedComponent<TutorPackagesPage> page) => [.. page.FindAll("form dd").Select(sum => sum.TextContent)];

    private static Task PressAsync(IRenderedComponent<TutorPackagesPage> page, string words) =>
        page.FindAll("button").Single(button => button.TextContent == words).ClickAsync(new());
}
