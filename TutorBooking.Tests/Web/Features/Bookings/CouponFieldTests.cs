using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments.Coupons;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings;

namespace TutorBooking.Tests.Web.Features.Bookings;

/// <summary>A coupon on the page where a lesson is booked, and on the page of the lesson.</summary>
public sealed class CouponFieldTests : PageTest
{
    [Fact]
    public async Task An_applied_coupon_is_a_line_under_the_price_with_the_new_sum()
    {
        var page = Open(await OpenedByAsync());

        await ApplyAsync(page, "spring10");

        page.WaitForAssertion(() => page.Find(".coupon .sum").TextContent.ShouldContain("Coupon SPRING10"));
        Sums(page).ShouldBe(["45.00\u00A0€", "6.75\u00A0€", "51.75\u00A0€", "\u22125.18\u00A0€", "46.57\u00A0€"]);
        page.Find(".submit .mini .number").TextContent.ShouldBe("46.57\u00A0€");
    }

    [Fact]
    public async Task The_line_follows_the_length_of_the_lesson_and_goes_with_the_coupon()
    {
        var page = Open(await OpenedByAsync());
        await ApplyAsync(page, "SPRING10");

        await page.FindAll("[name=duration]")[0].ChangeAsync(new() { Value = "30" });
        page.WaitForAssertion(() => Sums(page)[^2..].ShouldBe(["\u22122.59\u00A0€", "23.29\u00A0€"]));
        await page.Find(".coupon button").ClickAsync(new MouseEventArgs());

        Sums(page).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Enter_applies_it_and_what_is_no_coupon_is_said_beside_the_field()
    {
        var page = Open(await OpenedByAsync());
        await page.Find("#coupon").InputAsync(new() { Value = "WINTER" });

        await page.Find("#coupon").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });

        page.WaitForAssertion(() => page.Find("#coupon-error").TextContent.ShouldBe(PaymentRefusals.CouponNotFound.Sentence));
        page.Find("#coupon").GetAttribute("aria-invalid").ShouldBe("true");
        (await Core.Database.ReadAsync(db => db.Bookings.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_lesson_is_booked_with_it_and_its_page_says_so()
    {
        var cast = await OpenedByAsync();
        var page = Open(cast);
        await ApplyAsync(page, "SPRING10");

        await page.Find("form").SubmitAsync();

        var stored = await Core.Database.ReadAsync(db => db.Bookings.SingleAsync());
        stored.Funding.PaidMinor.ShouldBe(4657);
        var booking = (await Core.Get<BookingQueries>().FindAsync(cast.Ada, stored.Id, CancellationToken.None)).Value;
        var card = Render<PaymentCard>(parameters => parameters.Add(card => card.Booking, booking).Add(card => card.Zone, cast.Ada.Zone));
        card.FindAll("dd").Select(sum => sum.TextContent).ShouldBe(["45.00\u00A0€", "6.75\u00A0€", "\u22125.18\u00A0€", "46.57\u00A0€", "46.57\u00A0€"]);
    }

    [Fact]
    public async Task A_coupon_that_is_gone_by_then_keeps_the_time_and_says_what_it_costs_now()
    {
        var cast = await OpenedByAsync();
        var page = Open(cast);
        await ApplyAsync(page, "SPRING10");
        _ = await Core.Get<CouponService>().WithdrawAsync(cast.Rosa, (await Core.CouponAsync()).Id, CancellationToken.None);

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.ShouldBe(PaymentRefusals.CouponExpired.Sentence));
        page.FindAll(".slot input[checked]").ShouldHaveSingleItem();
        Sums(page)[^1].ShouldBe("51.75\u00A0€");
    }

    private static string[] Sums(IRenderedComponent<BookLessonPage> page) => [.. page.FindAll(".sum:not(#payment + .sum) dd").Select(sum => sum.TextContent.Trim())];

    private static async Task ApplyAsync(IRenderedComponent<BookLessonPage> page, string code)
    {
        await page.Find("#coupon").InputAsync(new() { Value = code });
        await page.FindAll("button").Single(button => button.TextContent == "Apply").ClickAsync(new MouseEventArgs());
        page.WaitForState(() => page.FindAll(".coupon .sum").Count > 0);
    }

    private async Task<Cast> OpenedByAsync()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.AddCouponAsync(cast);
        SignIn(cast.Ada);
        return cast;
    }

    private IRenderedComponent<BookLessonPage> Open(Cast cast)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/tutors/{cast.GraceProfile.Value}/book?start=2026-11-24T09:00:00Z&duration=60");
        return Render<BookLessonPage>(parameters => parameters.Add(page => page.Id, cast.GraceProfile.Value));
    }
}
