using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>An hour with Grace costs 51.75 €, and Ada pays for it: the wallet first, then a card, whatever her bank says to that.</summary>
[Trait("Kind", "Browser")]
public sealed class PaymentJourneyTests(Browser browser, TheApp running) : BrowserTest(browser)
{
    [Fact]
    public async Task With_an_empty_wallet_a_card_pays_once_its_owner_has_confirmed()
    {
        var (_, ada) = await OpenFormAsync();
        await Card(ada).SelectOptionAsync(DemoCards.SecondStep);

        await ada.Button("Request lesson").ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Timer)).ToContainTextAsync("Held for you");
        await Expect(ada.Page.Locator(".news:focus")).ToContainTextAsync("Your bank wants you to confirm 51.75");
        await ada.FollowAsync(ada.Button("Confirm 51.75 €"), "**/bookings/*");

        await Expect(ada.Page.GetByText("Paid from your card.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_a_wallet_lacks_a_card_adds()
    {
        var (_, ada) = await OpenFormAsync(inWallet: "20");
        await Expect(ada.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Payment" })).ToContainTextAsync("31.75");

        await ada.RequestLessonAsync();

        await Expect(ada.Page.GetByText("Paid 20.00 € from your wallet and 31.75 € from your card.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_declined_card_keeps_the_form_and_another_one_pays()
    {
        var (_, ada) = await OpenFormAsync();
        await Card(ada).SelectOptionAsync(DemoCards.Declined);

        await ada.Button("Request lesson").ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("declined");
        await Expect(ada.Page.GetByLabel("Note for the tutor")).ToHaveValueAsync("Improper integrals");

        await Card(ada).SelectOptionAsync(DemoCards.Ok);
        await ada.RequestLessonAsync();
        await Expect(ada.Page.GetByText("Improper integrals")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_bank_that_keeps_silent_is_asked_again_and_the_lesson_is_booked_once()
    {
        var (people, ada) = await OpenFormAsync();
        await Card(ada).SelectOptionAsync(DemoCards.Timeout);

        await ada.Button("Request lesson").ClickAsync();
        await Expect(ada.Page.GetByText("Your bank has not answered")).ToBeVisibleAsync();
        await ada.FollowAsync(ada.Button("Ask again"), "**/bookings/*");

        var student = people.Ada.User.Id;
        (await running.App.Database.ReadAsync(db => db.Bookings.CountAsync(booking => booking.StudentId == student))).ShouldBe(1);
    }

    private static ILocator Card(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "Card", Exact = true });

    private async Task<(Pair People, Visitor Ada)> OpenFormAsync(string? inWallet = null)
    {
        var people = await Pair.OnStageAsync(running.App);
        if (inWallet is not null)
        {
            var added = await running.App.Services.GetRequiredService<WalletService>().TopUpAsync(people.Ada.User, inWallet, DemoCards.Ok, people.Ada.Email, CancellationToken.None);
            added.Refusal.ShouldBeNull();
        }

        var ada = await OpenAsync(running.Site);
        await ada.OpenFormAsync(people, people.Ada, Pair.Tomorrow, "Improper integrals");
        return (people, ada);
    }
}
