using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Stripe;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments.Stripe;

public sealed class StripeTopUpTests : StripeTest
{
    [Fact]
    public async Task Money_comes_from_the_page_into_the_wallet_once()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var waiting = (await Core.TopUpAsync(cast.Ada, "50", StripeCards.OnItsOwnPage)).Value;
        waiting.State.ShouldBe(TopUpState.WaitsForSecondStep);
        (await Core.Get<WalletService>().SecondStepAsync(cast.Ada, waiting.Id, CancellationToken.None)).ShouldBe(new Uri(Stripe.Books.Pages.Single().Address));
        (await Core.Get<WalletService>().SecondStepAsync(cast.Alan, waiting.Id, CancellationToken.None)).ShouldBeNull();
        (await Core.Get<WalletService>().ConfirmAsync(cast.Ada, waiting.Id, CancellationToken.None)).Value.State.ShouldBe(TopUpState.WaitsForSecondStep);

        Stripe.Books.PayOpenPage();
        (await Core.Get<WalletService>().ConfirmAsync(cast.Ada, waiting.Id, CancellationToken.None)).Value.State.ShouldBe(TopUpState.Succeeded);
        await HearAsync(StripeMail.Of($"topup/{waiting.Id.Value}", Core.Clock.Now));

        (await Core.BalanceAsync(cast.Ada)).ShouldBe(5000);
        (await Core.JournalsAsync()).ShouldBe(1);
        (await Core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    [Theory]
    [InlineData(DemoCards.Ok)]
    [InlineData("pm_declined")]
    public async Task A_card_of_the_demo_is_declined_like_any_that_is_no_good(string card)
    {
        var cast = await Cast.OnStageAsync(Core.Database);

        (await Core.TopUpAsync(cast.Ada, "50", card)).Refusal.ShouldBe(PaymentRefusals.CardDeclined);

        (await Core.JournalsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_asked_for_by_the_sweep()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        Stripe.LosesAnswers = 1;
        (await Core.TopUpAsync(cast.Ada, "50", StripeCards.OnItsOwnPage)).Refusal.ShouldBe(PaymentRefusals.OutcomeUnknown);

        await SweepAsync(TopUpPolicy.AskAgainAfter);
        (await Core.WalletAsync(cast.Ada)).Open.Single().State.ShouldBe(TopUpState.WaitsForSecondStep);
        Stripe.Books.PayOpenPage();
        await SweepAsync(TopUpPolicy.GiveUpAfter);

        (await Core.BalanceAsync(cast.Ada)).ShouldBe(5000);
        Stripe.Books.Pages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_never_enters_a_card_pays_nothing()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.TopUpAsync(cast.Ada, "50", StripeCards.OnItsOwnPage);

        await SweepAsync(TopUpPolicy.GiveUpAfter);

        Stripe.Books.Pages.Single().Status.ShouldBe("expired");
        (await Core.WalletAsync(cast.Ada)).ShouldSatisfyAllConditions(wallet => wallet.Open.ShouldBeEmpty(), wallet => wallet.Balance.Minor.ShouldBe(0));
    }

    [Fact]
    public async Task News_delivered_three_times_is_one_journal_and_is_not_believed()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var waiting = (await Core.TopUpAsync(cast.Ada, "50", StripeCards.OnItsOwnPage)).Value;
        var key = $"topup/{waiting.Id.Value}";

        (await HearAsync(StripeMail.Of(key, Core.Clock.Now, id: "evt_early"))).ShouldBe(StripeReceipt.Heard);
        (await Core.BalanceAsync(cast.Ada)).ShouldBe(0, "Stripe itself says that nobody has paid");
        Stripe.Books.PayOpenPage();
        var mail = StripeMail.Of(key, Core.Clock.Now);
        (await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => HearAsync(mail)))).ShouldAllBe(receipt => receipt == StripeReceipt.Heard);

        (await Core.BalanceAsync(cast.Ada)).ShouldBe(5000);
        (await Core.JournalsAsync()).ShouldBe(1);
        var calls = Stripe.Calls.Count;
        (await HearAsync(mail)).ShouldBe(StripeReceipt.Heard);
        Stripe.Calls.Count.ShouldBe(calls, "what was heard is not acted on again");
    }

    [Fact]
    public async Task News_of_nothing_here_is_let_pass()
    {
        (await HearAsync(StripeMail.Of("topup/404", Core.Clock.Now))).ShouldBe(StripeReceipt.Heard);
        (await HearAsync(StripeMail.Of("else/1", Core.Clock.Now, id: "evt_2"))).ShouldBe(StripeReceipt.Heard);
        (await HearAsync(StripeMail.Of("topup/1", Core.Clock.Now, type: "customer.created", id: "evt_3"))).ShouldBe(StripeReceipt.Heard);

        Stripe.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Old_news_is_forgotten_after_thirty_days()
    {
        await HearAsync(StripeMail.Of("topup/404", Core.Clock.Now));
        Core.Clock.Advance(Duration.FromDays(30));
        (await Core.Get<StripeEventSweep>().RunAsync(CancellationToken.None)).ShouldBe(0);

        Core.Clock.Advance(Duration.FromSeconds(1));

        (await Core.Get<StripeEventSweep>().RunAsync(CancellationToken.None)).ShouldBe(1);
        (await Core.Database.ReadAsync(db => db.StripeEvents.CountAsync())).ShouldBe(0);
    }

    private Task<StripeReceipt> HearAsync(StripeMail mail) => Core.Get<StripeWebhook>().HearAsync(mail.Signature, mail.Body, CancellationToken.None);

    private Task<int> SweepAsync(Duration later)
    {
        Core.Clock.Advance(later);
        return Core.Get<TopUpSweep>().RunAsync(CancellationToken.None);
    }
}
