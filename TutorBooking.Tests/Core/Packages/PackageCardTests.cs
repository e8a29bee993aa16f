using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Paying;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Packages;

/// <summary>What a bank can say while a package is being paid for, and what stays then. Five lessons cost 245.81.</summary>
public sealed class PackageCardTests : IDisposable
{
    private const long Price = 24_581;

    private readonly TestCore core = Till.WithBank();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task The_wallet_pays_first_and_a_card_the_rest_and_the_receipt_is_for_both()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "200");

        var package = await core.PackageAsync((await core.BuyAsync(cast, cast.Ada, await core.OfferAsync(cast), card: DemoCards.Ok)).Value);

        (package.PriceMinor, package.WalletMinor, package.CardMinor).ShouldBe((Price, 20_000, 4_581));
        (await core.CardAsync()).ShouldBe(CardPaymentState.Spent);
        var lines = await LinesAsync();
        lines.Select(line => (line.Account, line.PersonId, line.AmountMinor)).ShouldBe(
            [(LedgerAccountKind.Wallet, cast.Ada.Id, -20_000L), (LedgerAccountKind.GatewayClearing, cast.Ada.Id, -4_581L), (LedgerAccountKind.PackageEscrow, (UserId?)null, Price)], ignoreOrder: true);
        await core.IssueAsync();
        (await core.ReceiptsAsync()).ShouldHaveSingleItem().AmountMinor.ShouldBe(Price);
        await OneIsPaidAsync(cast, card: 4_581);
    }

    [Fact]
    public async Task With_the_demo_an_empty_wallet_needs_no_card_and_half_a_wallet_does()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var offer = await core.OfferAsync(cast);
        await core.TopUpAsync(cast.Alan, "100");

        (await core.BuyAsync(cast, cast.Alan, offer)).Refusal.ShouldBe(PaymentRefusals.NotEnoughMoney);
        var package = await core.PackageAsync((await core.BuyAsync(cast, cast.Ada, offer)).Value);

        (package.WalletMinor, package.CardMinor).ShouldBe((0, Price));
        await OneIsPaidAsync(cast, Price);
    }

    [Fact]
    public async Task A_declined_card_buys_nothing_and_another_one_does_with_the_same_request()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var offer = await core.OfferAsync(cast);

        (await core.BuyAsync(cast, cast.Ada, offer, "same", card: DemoCards.Declined)).Refusal.ShouldBe(PaymentRefusals.CardDeclined);
        (await PackagesAsync(), await core.JournalsAsync()).ShouldBe((0, 0));
        (await core.BuyAsync(cast, cast.Ada, offer, "same", card: DemoCards.Ok)).Refusal.ShouldBeNull();

        await OneIsPaidAsync(cast, Price);
    }

    [Fact]
    public async Task After_a_lost_answer_the_same_request_is_one_purchase_and_one_charge()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var offer = await core.OfferAsync(cast);

        (await core.BuyAsync(cast, cast.Ada, offer, "same", card: DemoCards.Timeout)).Refusal.ShouldBe(PaymentRefusals.PurchaseUnknown);
        core.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        (await core.BuyAsync(cast, cast.Ada, offer, "same", card: DemoCards.Timeout)).Refusal.ShouldBeNull();
        (await core.BuyAsync(cast, cast.Ada, offer, "same", card: DemoCards.Timeout)).Refusal.ShouldBeNull();

        (await core.CardsAsync()).Count.ShouldBe(1);
        await OneIsPaidAsync(cast, Price);
    }

    [Fact]
    public async Task A_lost_answer_that_nobody_asks_for_again_takes_nothing()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.BuyAsync(cast, cast.Ada, await core.OfferAsync(cast), card: DemoCards.Timeout);

        core.Clock.Advance(Till.Later);
        await core.SweepCardsAsync();

        (await core.CardAsync(), await core.TakenAsync(), await PackagesAsync()).ShouldBe((CardPaymentState.Ended, 0, 0));
    }

    [Fact]
    public async Task After_the_second_step_the_same_payment_buys()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var request = Shop.Request(cast, await core.OfferAsync(cast)) with { CardToken = DemoCards.SecondStep };

        (await Packages.BuyAsync(cast.Ada, request, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.SecondStepNeeded);
        (await Packages.FindPaymentAsync(cast.Ada, request, CancellationToken.None)).ShouldNotBeNull().Amount.Minor.ShouldBe(Price);
        (await Packages.FindPaymentAsync(cast.Alan, request, CancellationToken.None)).ShouldBeNull();
        (await Packages.ConfirmPaymentAsync(cast.Alan, request, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.PurchaseOver);
        (await Packages.ConfirmPaymentAsync(cast.Ada, request, CancellationToken.None)).Refusal.ShouldBeNull();

        await OneIsPaidAsync(cast, Price);
    }

    [Fact]
    public async Task Who_leaves_the_second_step_pays_nothing()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var request = Shop.Request(cast, await core.OfferAsync(cast)) with { CardToken = DemoCards.SecondStep };
        await Packages.BuyAsync(cast.Ada, request, CancellationToken.None);

        await Packages.LeavePaymentAsync(cast.Ada, request, CancellationToken.None);

        (await Packages.ConfirmPaymentAsync(cast.Ada, request, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.PurchaseOver);
        (await core.CardAsync(), await PackagesAsync()).ShouldBe((CardPaymentState.Ended, 0));
    }

    [Fact]
    public async Task A_price_that_rises_while_the_bank_is_asked_is_told_and_the_money_let_go()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var offer = await core.OfferAsync(cast);
        core.Bank.Instead = async (call, _) =>
        {
            if (call is nameof(IPaymentGateway.AuthoriseAsync)) await core.Get<PackageOfferService>().DiscountAsync(cast.Grace, offer, 0, 0, CancellationToken.None);
            return null;
        };

        (await core.BuyAsync(cast, cast.Ada, offer, shown: Price)).Refusal.ShouldHaveCode("TERMS_CHANGED");

        (await core.CardAsync(), await PackagesAsync()).ShouldBe((CardPaymentState.Ended, 0));
    }

    [Fact]
    public async Task A_wallet_that_is_emptied_while_the_bank_is_asked_buys_nothing()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "200");
        core.Bank.Instead = async (call, _) =>
        {
            if (call is nameof(IPaymentGateway.AuthoriseAsync)) await core.SpendAsync(cast.Ada, 1, 100);
            return null;
        };

        (await core.BuyAsync(cast, cast.Ada, await core.OfferAsync(cast), card: DemoCards.Ok)).Refusal.ShouldBe(PaymentRefusals.NotEnoughMoney);

        (await core.CardAsync(), await PackagesAsync(), await core.BalanceAsync(cast.Ada)).ShouldBe((CardPaymentState.Ended, 0, 19_900));
    }

    [Fact]
    public async Task The_same_request_twice_at_once_is_one_package_and_one_charge()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var offer = await core.OfferAsync(cast);
        var line = new ReadersLine(2, "Wallets");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(racer => Task.Run(() => RaceAsync(racer, line, cast, offer))));

        outcomes.Select(outcome => outcome.Value).Distinct().ShouldHaveSingleItem();
        await OneIsPaidAsync(cast, Price);
    }

    [Fact]
    public async Task Sent_again_while_the_bank_is_asked_and_paid_by_that_the_same_package_is_answered()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var offer = await core.OfferAsync(cast);
        Result<PackageId>? second = null;
        core.Bank.Instead = async (_, _) =>
        {
            core.Bank.Instead = (_, _) => Task.FromResult<GatewayAnswer?>(null);
            second = await core.BuyAsync(cast, cast.Ada, offer, key: "same", card: DemoCards.Ok);
            return null;
        };

        var first = await core.BuyAsync(cast, cast.Ada, offer, key: "same", card: DemoCards.Ok);

        first.Value.ShouldBe(second.ShouldNotBeNull().Value);
        await OneIsPaidAsync(cast, Price);
    }

    private PackageService Packages => core.Get<PackageService>();

    private Task<Result<PackageId>> RaceAsync(int racer, ReadersLine line, Cast cast, PackageOfferId offer)
    {
        var process = core.Database.InProcess(racer, line);
        var cards = core.Create<CardAuthorisations>(process, core.Create<CardSettlement>(process));
        return core.Create<PackageService>(process, core.Create<PackagePayment>(cards))
            .BuyAsync(cast.Ada, Shop.Request(cast, offer, "same") with { CardToken = DemoCards.Ok }, CancellationToken.None);
    }

    private async Task OneIsPaidAsync(Cast cast, long card)
    {
        await core.SweepCardsAsync();
        (await PackagesAsync(), await core.TakenAsync() - await ToppedUpAsync()).ShouldBe((1, card));
        (await core.CardsAsync()).Count(payment => payment.State is CardPaymentState.Captured).ShouldBe(1);
        (await core.CardsAsync()).ShouldAllBe(payment => payment.State == CardPaymentState.Captured || payment.State == CardPaymentState.Ended);
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    private Task<int> PackagesAsync() => core.Database.ReadAsync(db => db.Packages.CountAsync());

    private Task<long> ToppedUpAsync() => core.Database.ReadAsync(db => db.TopUps.SumAsync(topUp => topUp.AmountMinor));

    private Task<List<JournalLine>> LinesAsync() => core.Database.ReadAsync(db => db.Journals.AsNoTracking()
        .Where(journal => journal.Kind == JournalKind.PackageBought).SelectMany(journal => journal.Lines).ToListAsync());
}
