using System.Globalization;
using Microsoft.Playwright;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>Lessons sold together: offered by a tutor, bought by a student, seen by both.</summary>
[Trait("Kind", "Browser")]
public sealed class PackageJourneyTests(Browser browser, TheApp running) : BrowserTest(browser)
{
    [Fact]
    public async Task A_tutor_offers_a_package_and_sees_it_bought_by_a_student_who_has_its_lessons_then()
    {
        var pair = await Pair.OnStageAsync(running.App);
        await running.App.Get<WalletService>().TopUpAsync(pair.Ada.User, "300", DemoCards.Ok, "journey", CancellationToken.None);
        var (tutor, student) = (await OpenAsync(running.Site), await OpenAsync(running.Site));
        await tutor.SignInAsync(pair.Grace.Email);
        await tutor.GoAsync("/tutor/packages");
        await Field(tutor, "Discount in percent").FillAsync("10");
        await Expect(tutor.Status("232.88 €")).ToBeVisibleAsync();
        await tutor.Button("Offer this package").ClickAsync();
        await Expect(tutor.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "5 lessons of 60 minutes, 10 % off" })).ToBeVisibleAsync();

        await student.SignInAsync(pair.Ada.Email);
        await student.GoAsync(string.Create(CultureInfo.InvariantCulture, $"/tutors/{pair.Profile.Value}"));
        await student.FollowAsync(student.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Buy 5 lessons, 232.88 €" }), "**/packages/*");
        await student.Button("Buy 5 lessons, 232.88 €").ClickAsync();
        await student.Button("Pay 232.88 €").ClickAsync();

        await student.Page.WaitForURLAsync("**/packages?bought=*");
        await Expect(student.Page.GetByText("5 of 5 lessons left")).ToBeVisibleAsync();
        await Expect(student.Status("5 lessons with Grace Hopper are yours")).ToBeVisibleAsync();
        await Expect(tutor.Page.GetByText("Ada Lovelace")).ToBeVisibleAsync();
        await Expect(tutor.Page.GetByText("5 of 5 lessons left")).ToBeVisibleAsync();
    }

    private static ILocator Field(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Spinbutton, new PageGetByRoleOptions { Name = name, Exact = true });
}
