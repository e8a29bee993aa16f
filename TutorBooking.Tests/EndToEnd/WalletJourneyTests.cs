using Microsoft.Playwright;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>Money into a wallet, seen where it was added and elsewhere.</summary>
[Trait("Kind", "Browser")]
public sealed class WalletJourneyTests(Browser browser, TheApp running) : BrowserTest(browser)
{
    [Fact]
    public async Task Who_adds_money_sees_the_balance_in_another_open_tab_too()
    {
        var ada = await running.App.AddPersonAsync("Ada Lovelace", Roles.Student, "Europe/Berlin");
        var (here, there) = (await OpenAsync(running.Site), await OpenAsync(running.Site));
        await here.SignInAsync(ada.Email);
        await there.SignInAsync(ada.Email);
        await there.GoAsync("/wallet");
        await there.MarkPageAsync();
        await Expect(there.Status("0.00 €")).ToBeVisibleAsync();

        await here.FollowAsync(here.Page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Main", Exact = true }).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Wallet" }), "**/wallet");
        await here.Page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "Card", Exact = true }).SelectOptionAsync("demo_second_step");
        await here.Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Amount", Exact = true }).FillAsync("163,31");
        await here.Button("Add money").ClickAsync();
        await Expect(there.Page.GetByText("Your bank wants you to confirm")).ToBeVisibleAsync();
        await here.Button("Confirm 163.31 €").ClickAsync();

        await Expect(here.Status("163.31 €").First).ToBeVisibleAsync();
        await Expect(there.Status("163.31 €").First).ToBeVisibleAsync();
        await Expect(there.Page.GetByRole(AriaRole.Row, new PageGetByRoleOptions { Name = "Added" })).ToContainTextAsync("+163.31 €");
        (await there.IsMarkedAsync()).ShouldBeTrue("nothing was loaded anew");
    }
}
