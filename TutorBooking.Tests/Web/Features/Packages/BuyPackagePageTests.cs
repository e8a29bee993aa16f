using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using Radzen.Blazor;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Packages;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Packages;

namespace TutorBooking.Tests.Web.Features.Packages;

public sealed class BuyPackagePageTests : PageTest
{
    [Fact]
    public async Task The_whole_price_stands_before_the_button_with_what_stays_in_the_wallet()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.TopUpAsync(cast.Ada, "300");
        var page = Open(cast.Ada, cast, await Core.OfferAsync(cast, discount: 10));

        page.FindAll("dd").Select(sum => sum.TextContent).ShouldBe(["258.75\u00A0€", "\u221225.87\u00A0€", "232.88\u00A0€", "232.88\u00A0€"]);
        page.Find("button.primary").TextContent.ShouldBe("Buy 5 lessons, 232.88\u00A0€");
        page.Markup.ShouldContain("for lessons up to 22 May 2027");
    }

    [Fact]
    public async Task What_the_wallet_lacks_comes_from_a_card_and_less_so_once_money_arrives()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.TopUpAsync(cast.Ada, "200");
        var page = Open(cast.Ada, cast, await Core.OfferAsync(cast));
        Parts(page).ShouldBe(["From your wallet (balance 200.00\u00A0€) 200.00\u00A0€", "From a card 45.81\u00A0€"]);
        page.FindAll("#card").ShouldHaveSingleItem();

        await Core.TopUpAsync(cast.Ada, "50");
        await DeliverAsync();

        page.WaitForAssertion(() => Parts(page).ShouldBe(["From your wallet (balance 250.00\u00A0€) 245.81\u00A0€"]));
        page.FindAll("#card").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_dialog_names_both_pockets_and_takes_from_both()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.TopUpAsync(cast.Ada, "200");
        var page = Open(cast.Ada, cast, await Core.OfferAsync(cast));

        await PayAsync(page, host => host.FindAll(".consequence").Select(part => part.TextContent.Trim()[..5]).ShouldBe(["From ", "From "]));

        page.WaitForAssertion(() => Services.GetRequiredService<NavigationManager>().Uri.ShouldContain("/packages?bought="));
        var package = await Core.Database.ReadAsync(db => db.Packages.SingleAsync());
        (package.WalletMinor, package.CardMinor).ShouldBe((20_000, 4_581));
    }

    [Fact]
    public async Task A_bank_that_wants_a_second_step_is_told_on_the_page_which_goes_on_then()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var page = Open(cast.Ada, cast, await Core.OfferAsync(cast));
        await page.Find("#card").ChangeAsync(DemoCards.SecondStep);

        await PayAsync(page);
        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.ShouldContain("The purchase is held for you until"));
        await PressAsync(page, "Confirm 245.81\u00A0€");

        page.WaitForAssertion(() => Services.GetRequiredService<NavigationManager>().Uri.ShouldContain("/packages?bought="));
        (await Core.Database.ReadAsync(db => db.Packages.SingleAsync())).CardMinor.ShouldBe(24_581);
    }

    [Fact]
    public async Task Who_does_not_confirm_pays_nothing_and_can_buy_anew()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var page = Open(cast.Ada, cast, await Core.OfferAsync(cast));
        await page.Find("#card").ChangeAsync(DemoCards.SecondStep);

        await PayAsync(page);
        page.WaitForElement(".open-payment");
        await PressAsync(page, "Do not pay");

        page.WaitForAssertion(() => page.Find("[role=status]").TextContent.ShouldContain("Nothing was paid."));
        (await Core.Database.ReadAsync(db => db.CardPayments.SingleAsync())).State.ShouldBe(CardPaymentState.Ended);
        page.FindAll("button.primary").ShouldHaveSingleItem().TextContent.ShouldContain("Buy 5 lessons");
    }

    [Fact]
    public async Task A_bank_that_has_not_answered_is_asked_again_for_the_same_payment()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var page = Open(cast.Ada, cast, await Core.OfferAsync(cast));
        await page.Find("#card").ChangeAsync(DemoCards.Timeout);

        await PayAsync(page);
        page.WaitForElement(".open-payment");
        await PressAsync(page, "Ask again");

        page.WaitForAssertion(() => Services.GetRequiredService<NavigationManager>().Uri.ShouldContain("/packages?bought="));
        (await Core.Database.ReadAsync(db => db.CardPayments.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_dialog_says_what_becomes_of_the_money_and_pays_once()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.TopUpAsync(cast.Ada, "300");
        var page = Open(cast.Ada, cast, await Core.OfferAsync(cast));
        var host = Render<RadzenDialog>();

        await page.InvokeAsync(() => { _ = page.Find("button.primary").ClickAsync(new()); });
        host.WaitForAssertion(() => host.Find(".decision").TextContent.ShouldContain("what is not used by then goes to Grace"));
        await host.InvokeAsync(() => { _ = host.FindAll("button").Single(button => button.TextContent == "Pay 245.81\u00A0€").ClickAsync(new()); });

        page.WaitForAssertion(() => Services.GetRequiredService<NavigationManager>().Uri.ShouldContain("/packages?bought="));
        (await Core.BalanceAsync(cast.Ada)).ShouldBe(30_000 - 24_581);
        (await Core.Database.ReadAsync(db => db.Packages.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_price_that_rose_meanwhile_is_told_in_the_dialog_and_nothing_is_paid()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.TopUpAsync(cast.Ada, "300");
        var offer = await Core.OfferAsync(cast);
        var page = Open(cast.Ada, cast, offer);
        var host = Render<RadzenDialog>();
        await page.InvokeAsync(() => { _ = page.Find("button.primary").ClickAsync(new()); });
        host.WaitForElement(".decision");
        await Core.Get<PackageOfferService>().DiscountAsync(cast.Grace, offer, 0, 0, CancellationToken.None);

        await host.InvokeAsync(() => { _ = host.FindAll("button").Single(button => button.TextContent.StartsWith("Pay", StringComparison.Ordinal)).ClickAsync(new()); });

        host.WaitForAssertion(() => host.Find("[role=alert]").TextContent.ShouldContain("now costs 258.75 EUR"));
        (await Core.BalanceAsync(cast.Ada)).ShouldBe(30_000);
        await host.InvokeAsync(() => Services.GetRequiredService<DialogService>().Close());
        page.WaitForAssertion(() => page.Find("button.primary").TextContent.ShouldContain("258.75"));
    }

    [Fact]
    public async Task Who_cannot_buy_reads_why()
    {
        var cast = await Cast.OnStageAsync(Core.Database);

        var page = Open(cast.Grace, cast, await Core.OfferAsync(cast));

        page.Find(".empty").TextContent.ShouldContain(PackageRefusals.OnlyStudentsBuy.Sentence);
    }

    private static IEnumerable<string> Parts(IRenderedComponent<BuyPackagePage> page) => page.FindAll("[aria-labelledby=payment] dl > div")
        .Select(part => $"{part.QuerySelector("dt")?.TextContent.Trim()} {part.QuerySelector("dd")?.TextContent.Trim()}");

    private static Task PressAsync(IRenderedComponent<BuyPackagePage> page, string name) =>
        page.FindAll("button").Single(button => string.Equals(button.TextContent.Trim(), name, StringComparison.Ordinal)).ClickAsync(new());

    private async Task PayAsync(IRenderedComponent<BuyPackagePage> page, Action<IRenderedComponent<RadzenDialog>>? look = null)
    {
        var host = Render<RadzenDialog>();
        await page.InvokeAsync(() => { _ = page.Find("button.primary").ClickAsync(new()); });
        host.WaitForElement(".decision");
        look?.Invoke(host);
        await host.InvokeAsync(() => { _ = host.FindAll("button").Single(button => button.TextContent.StartsWith("Pay", StringComparison.Ordinal)).ClickAsync(new()); });
    }

    private IRenderedComponent<BuyPackagePage> Open(CurrentUser person, Cast cast, PackageOfferId offer)
    {
        SignIn(person);
        return Render<BuyPackagePage>(page => page.Add(one => one.Tutor, cast.GraceProfile.Value).Add(one => one.Offer, offer.Value));
    }
}
