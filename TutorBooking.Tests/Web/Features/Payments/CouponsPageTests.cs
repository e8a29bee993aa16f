using Bunit;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Paying;
using TutorBooking.Tests.Core.Payments.Coupons;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Payments;

namespace TutorBooking.Tests.Web.Features.Payments;

public sealed class CouponsPageTests : PageTest
{
    [Fact]
    public async Task An_added_coupon_is_listed_with_its_days_and_who_added_it()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Rosa);
        var page = Render<CouponsPage>();
        page.Find(".empty h2").TextContent.ShouldBe("No coupon yet");

        await AddAsync(page, "spring-5", "5,50", CouponUnit.Amount, "2026-11-23", "2026-12-24", "10");

        page.WaitForAssertion(() => page.Find("article h3").TextContent.ShouldBe("SPRING-5"));
        page.Find("article").TextContent.ShouldContain("5.50\u00A0€ off");
        page.Find("article p").TextContent.ShouldBe("Valid, used 0 of 10. Monday 23 November 2026 to Thursday 24 December 2026.");
        page.FindAll("article p")[1].TextContent.ShouldBe("Added by Rosa Parks on Monday 23 November 2026.");
        (await Core.CouponAsync()).ValidUntil.ShouldBe(NodaTime.Instant.FromUtc(2026, 12, 25, 0, 0));
    }

    [Theory]
    [InlineData("S", "10", "2026-11-23", "2026-12-24", "", "letters from A to Z")]
    [InlineData("SPRING", "ten", "2026-11-23", "2026-12-24", "", "whole number from 1 to 100")]
    [InlineData("SPRING", "10", "2026-11-23", "2026-11-22", "", "last day comes before the first")]
    [InlineData("SPRING", "10", "2026-11-23", "", "", "last day comes before the first")]
    [InlineData("SPRING", "10", "2026-11-23", "2026-12-24", "many", "number of uses")]
    public async Task What_makes_no_sense_is_refused_and_stays_to_be_mended(string code, string value, string first, string last, string uses, string sentence)
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Rosa);
        var page = Render<CouponsPage>();

        await AddAsync(page, code, value, CouponUnit.Percent, first, last, uses);

        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.ShouldContain(sentence));
        page.Find("#code").GetAttribute("value").ShouldBe(code);
        page.FindAll("article").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_coupon_is_withdrawn_after_its_consequence_was_said()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.AddCouponAsync(cast, Vouchers.TenPercent with { Value = 100 });
        _ = (await Core.PayAsync(cast.Ada, cast.WithGrace() with { CouponCode = Vouchers.Spring })).Value;
        SignIn(cast.Rosa);
        var page = Render<CouponsPage>();
        page.Find("article p").TextContent.ShouldStartWith("Valid, used 1.");

        await PressAsync(page, "Withdraw");
        page.Find("article .notice").TextContent.ShouldContain("Lessons that were booked with it keep their price");
        await PressAsync(page, "Withdraw the coupon");

        page.WaitForAssertion(() => page.Find("article p").TextContent.ShouldStartWith("Withdrawn, used 1."));
        page.FindAll("article p")[1].TextContent.ShouldContain("withdrawn by Rosa Parks");
        page.FindAll("article button").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_no_admin_reads_that_and_nothing_else()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.AddCouponAsync(cast);
        SignIn(cast.Ada);

        var page = Render<CouponsPage>();

        page.Markup.ShouldContain(PaymentRefusals.OnlyAdminsCoupons.Sentence);
        page.Markup.ShouldNotContain(Vouchers.Spring);
    }

    private static async Task AddAsync(IRenderedComponent<CouponsPage> page, string code, string value, CouponUnit unit, string first, string last, string uses)
    {
        await page.Find("#code").ChangeAsync(new() { Value = code });
        await page.Find("#value").ChangeAsync(new() { Value = value });
        await page.Find("#unit").ChangeAsync(new() { Value = unit.ToString() });
        await page.Find("#first").ChangeAsync(new() { Value = first });
        await page.Find("#last").ChangeAsync(new() { Value = last });
        await page.Find("#uses").ChangeAsync(new() { Value = uses });
        await page.Find("form").SubmitAsync();
    }

    private static Task PressAsync(IRenderedComponent<CouponsPage> page, string words) =>
        page.FindAll("button").Single(button => button.TextContent == words).ClickAsync(new());
}
