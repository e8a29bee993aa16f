using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Paying;
using TutorBooking.Tests.Core.Payments.Coupons;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Administration;

namespace TutorBooking.Tests.Web.Features.Administration;

public sealed class AdminBookingsPageTests : PageTest
{
    [Fact]
    public async Task Each_booking_stands_with_its_people_its_state_and_what_was_paid()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var id = await Core.AgreeAsync(cast);

        var page = Open(cast.Rosa);

        page.Find("tbody th a").GetAttribute("href").ShouldBe($"/admin/bookings/{id.Value}");
        page.Find("tbody th a").TextContent.ShouldBe("Ada Lovelace with Grace Hopper");
        page.Find("tbody .badge").TextContent.ShouldBe("Confirmed");
        page.Find("tbody td.amount").TextContent.ShouldBe("51.75\u00A0€");
        page.Markup.ShouldNotContain("@people.test");
    }

    [Fact]
    public async Task What_a_coupon_took_off_is_not_counted_as_paid()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.AddCouponAsync(cast);
        _ = (await Core.PayAsync(cast.Ada, cast.WithGrace() with { CouponCode = Vouchers.Spring, CardToken = DemoCards.Ok })).Value;

        Open(cast.Rosa).Find("tbody td.amount").TextContent.ShouldBe("46.57\u00A0€");
    }

    [Fact]
    public async Task An_empty_list_says_what_will_be_there() =>
        Open((await Cast.OnStageAsync(Core.Database)).Rosa).Find(".empty p").TextContent.ShouldBe("Every lesson that is asked for stands in this list.");

    [Fact]
    public async Task What_is_looked_for_stands_in_the_address()
    {
        var page = Open((await Cast.OnStageAsync(Core.Database)).Rosa);

        await page.Find("#words").ChangeAsync(new() { Value = "zoé & co" });
        await page.Find("#state").ChangeAsync(new() { Value = "noshowtutor" });

        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/admin/bookings?state=noshowtutor&q=zo%C3%A9%20%26%20co");
    }

    [Fact]
    public async Task Who_is_no_admin_reads_that_and_nothing_else()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.AgreeAsync(cast);

        var page = Open(cast.Ada);

        page.Markup.ShouldContain(BookingRefusals.OnlyAdmins.Sentence);
        page.Markup.ShouldNotContain("Grace");
    }

    [Theory]
    [InlineData(null, null, null, "/admin/bookings")]
    [InlineData("CONFIRMED", " ada ", "3", "/admin/bookings?state=confirmed&q=ada&page=3")]
    [InlineData("3", "", "-1", "/admin/bookings")]
    [InlineData("nonsense", null, "many", "/admin/bookings")]
    public void An_address_says_no_more_than_it_must(string? state, string? words, string? page, string address) =>
        BookingListAddress.Read(state, words, page).ToString().ShouldBe(address);

    private IRenderedComponent<AdminBookingsPage> Open(CurrentUser viewer)
    {
        SignIn(viewer);
        return Render<AdminBookingsPage>();
    }
}
