using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Paying;
using TutorBooking.Tests.Core.Packages;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings;
using TutorBooking.Web.Ui;

namespace TutorBooking.Tests.Web.Features.Bookings;

/// <summary>Ada has five lessons of an hour with Grace, and chooses whether one of them pays.</summary>
public sealed class BookLessonCreditTests : PageTest
{
    [Fact]
    public async Task A_package_that_fits_is_offered_beside_money()
    {
        var (_, _, page) = await OpenAsync();

        page.FindAll("[aria-labelledby=pay-with] label").Select(way => way.TextContent.Trim()).ShouldBe(
            ["A credit of your package: 5 of 5 left, until 22 May 2027", "Wallet and card"]);
        page.Find("[aria-labelledby=pay-with] input[checked]").GetAttribute("value").ShouldBe("money");
        Parts(page).ShouldHaveSingleItem().ShouldStartWith("From your wallet");
    }

    [Fact]
    public async Task The_package_one_came_with_is_chosen_and_nothing_is_due()
    {
        var (_, _, page) = await OpenAsync(query: "&package=1");

        Parts(page).ShouldBe(["Due now 0.00\u00A0€"]);
        page.FindAll(".sum .total dd")[0].TextContent.Trim().ShouldBe("51.75\u00A0€", "the value of the lesson");
        page.Find("#consequence").TextContent.ShouldBe("One credit is reserved; Grace is paid from it after the lesson. It comes back if Grace says no or you cancel until Mon 23 Nov, 21:00.");
    }

    [Fact]
    public async Task A_chosen_credit_books_the_lesson_and_no_money_moves()
    {
        var (_, package, page) = await OpenAsync();

        await page.Find("[aria-labelledby=pay-with] input[value='1']").ChangeAsync(new());
        await page.Find("form").SubmitAsync();

        var booking = await Core.Database.ReadAsync(db => db.Bookings.SingleAsync());
        booking.PackageId.ShouldBe(package);
        Services.GetRequiredService<BunitNavigationManager>().Uri.ShouldEndWith($"/bookings/{booking.Id.Value}");
        (await Core.PackageAsync(package)).RemainingCredits.ShouldBe(4);
    }

    [Fact]
    public async Task A_length_that_the_package_is_not_for_is_paid_with_money_and_that_is_said()
    {
        var (_, _, page) = await OpenAsync(query: "&package=1");

        await page.Find("input[name=duration][value='30']").ChangeAsync(new());

        page.FindAll("[aria-labelledby=pay-with]").ShouldBeEmpty();
        page.Find("[aria-labelledby=payment] [role=status]").TextContent.ShouldStartWith("Your package cannot pay for this lesson");
        Parts(page).ShouldHaveSingleItem().ShouldStartWith("From your wallet");
    }

    [Fact]
    public async Task The_last_credit_used_elsewhere_keeps_the_form_and_leaves_money()
    {
        var (cast, package, page) = await OpenAsync(credits: 2, query: "&package=1");
        await page.Find("#note").InputAsync("Improper integrals");
        (await Core.BookWithAsync(cast, package, Lessons.Tomorrow + Duration.FromHours(2))).Refusal.ShouldBeNull();
        (await Core.BookWithAsync(cast, package, Lessons.Tomorrow + Duration.FromHours(4))).Refusal.ShouldBeNull();

        await page.Find("form").SubmitAsync();

        page.Find("[role=alert]").TextContent.ShouldBe(PackageRefusals.NoCredits.Sentence);
        page.Find("#note").GetAttribute("value").ShouldBe("Improper integrals");
        Parts(page).ShouldHaveSingleItem().ShouldStartWith("From your wallet");
        page.Find("button[type=submit]").HasAttribute("disabled").ShouldBeFalse();
        (await Core.Database.ReadAsync(db => db.Bookings.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [InlineData("&package=99")]
    [InlineData("&package=abc")]
    public async Task A_package_that_is_not_ones_own_is_not_chosen(string query)
    {
        var (_, _, page) = await OpenAsync(query: query);

        page.Find("[aria-labelledby=pay-with] input[checked]").GetAttribute("value").ShouldBe("money");
    }

    private async Task<(Cast Cast, PackageId Package, IRenderedComponent<BookLessonPage> Page)> OpenAsync(int credits = 5, string query = "")
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var package = await Core.AdaBuysAsync(cast, credits);
        SignIn(cast.Ada);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/tutors/{cast.GraceProfile.Value}/book?start={QueryInstant.Format(Lessons.Tomorrow)}&duration=60{query}");
        return (cast, package, Render<BookLessonPage>(parameters => parameters.Add(page => page.Id, cast.GraceProfile.Value)));
    }

    private static IEnumerable<string> Parts(IRenderedComponent<BookLessonPage> page) => page.FindAll("[aria-labelledby=payment] dl > div")
        .Select(part => $"{part.QuerySelector("dt")?.TextContent.Trim()} {part.QuerySelector("dd")?.TextContent.Trim()}");
}
