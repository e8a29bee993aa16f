using Bunit;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Payments;

namespace TutorBooking.Tests.Web.Features.Payments;

public sealed class WalletPageTests : PageTest
{
    [Fact]
    public async Task An_empty_wallet_says_how_to_fill_it()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Ada);

        var page = Render<WalletPage>();

        Balance(page).ShouldBe("0.00\u00A0€");
        page.Find(".empty h2").TextContent.ShouldBe("Nothing has moved yet");
        page.FindAll("#card option").Select(option => option.GetAttribute("value")).ShouldBe(DemoCards.All);
    }

    [Fact]
    public async Task Added_money_is_told_and_stands_in_the_history_in_words()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Ada);
        var page = Render<WalletPage>();

        await AddAsync(page, "50");

        page.WaitForAssertion(() => Balance(page).ShouldBe("50.00\u00A0€"));
        page.Find(".added").TextContent.ShouldContain("50.00\u00A0€ added");
        page.Find(".entries tbody tr").TextContent.ShouldContain("Added");
        page.Find(".entries .amount.in").TextContent.ShouldBe("+50.00\u00A0€");
        page.Find("#amount").GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Theory]
    [InlineData("45.505", DemoCards.Ok, "too many digits")]
    [InlineData("50", DemoCards.Declined, "declined the card")]
    public async Task A_refusal_is_read_beside_the_form_and_what_was_typed_stays(string amount, string card, string words)
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Ada);
        var page = Render<WalletPage>();

        await AddAsync(page, amount, card);

        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.ShouldContain(words));
        page.Find("#amount").GetAttribute("value").ShouldBe(amount);
        Balance(page).ShouldBe("0.00\u00A0€");
    }

    [Fact]
    public async Task A_bank_that_asks_to_confirm_is_answered_on_the_page()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Ada);
        var page = Render<WalletPage>();

        await AddAsync(page, "50", DemoCards.SecondStep);
        page.WaitForAssertion(() => page.Find(".is-waiting").TextContent.ShouldContain("Nothing has been taken"));
        Balance(page).ShouldBe("0.00\u00A0€");
        await PressAsync(page, "Confirm 50.00\u00A0€");

        page.WaitForAssertion(() => Balance(page).ShouldBe("50.00\u00A0€"));
        page.FindAll(".is-waiting").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_does_not_confirm_pays_nothing()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Ada);
        var page = Render<WalletPage>();
        await AddAsync(page, "50", DemoCards.SecondStep);

        await PressAsync(page, "Do not pay");

        page.WaitForAssertion(() => page.FindAll(".is-waiting").ShouldBeEmpty());
        page.FindAll("[role=alert]").ShouldBeEmpty();
        Balance(page).ShouldBe("0.00\u00A0€");
    }

    [Fact]
    public async Task A_bank_that_answers_late_is_waited_for_on_the_page()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Ada);
        var page = Render<WalletPage>();

        await AddAsync(page, "50", DemoCards.Timeout);
        page.WaitForAssertion(() => page.Find(".is-waiting").TextContent.ShouldContain("not answered yet about 50.00\u00A0€"));
        page.FindAll("[role=alert]").ShouldBeEmpty();
        Core.Clock.Advance(TopUpPolicy.AskAgainAfter);
        await Core.Get<TopUpSweep>().RunAsync(CancellationToken.None);
        await DeliverAsync();

        page.WaitForAssertion(() => Balance(page).ShouldBe("50.00\u00A0€"));
        page.FindAll(".entries tbody tr").Count.ShouldBe(1);
        page.FindAll(".is-waiting").ShouldBeEmpty();
    }

    [Fact]
    public async Task Money_that_moves_elsewhere_shows_while_the_page_is_open()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Ada);
        var page = Render<WalletPage>();

        await Core.TopUpAsync(cast.Ada, "25");
        await DeliverAsync();
        page.WaitForAssertion(() => Balance(page).ShouldBe("25.00\u00A0€"));

        await using var db = Core.Database.CreateDbContext();
        await db.PostAsync(Purses.Spend(cast.Ada, new BookingId(7), 2156, "hold/7"), CancellationToken.None);
        await db.TrySaveAsync(CancellationToken.None);
        await DeliverAsync();

        page.WaitForAssertion(() => Balance(page).ShouldBe("3.44\u00A0€"));
        page.Find(".entries tbody tr").TextContent.ShouldContain("Held for a lesson");
        page.Find(".entries tbody a").GetAttribute("href").ShouldBe("/bookings/7");
    }

    [Fact]
    public async Task It_listens_while_it_is_open_and_lets_go_when_it_closes()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Ada);
        Render<WalletPage>();
        Live.Listeners.ShouldBe(1);

        await DisposeComponentsAsync();

        Live.Listeners.ShouldBe(0);
    }

    private static string Balance(IRenderedComponent<WalletPage> page) => page.Find(".balance .big").TextContent;

    private static async Task AddAsync(IRenderedComponent<WalletPage> page, string amount, string card = DemoCards.Ok)
    {
        await page.Find("#card").ChangeAsync(new() { Value = card });
        await page.Find("#amount").ChangeAsync(new() { Value = amount });
        await page.Find("form").SubmitAsync();
    }

    private static Task PressAsync(IRenderedComponent<WalletPage> page, string words)
    {
        page.WaitForAssertion(() => Button(page, words).ShouldNotBeNull());
        return Button(page, words)!.ClickAsync(new());
    }

    private static AngleSharp.Dom.IElement? Button(IRenderedComponent<WalletPage> page, string words) =>
        page.FindAll("button").SingleOrDefault(button => button.TextContent.Trim() == words);
}
