using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What happens to the money of cards after a lesson is booked, or was not.</summary>
public sealed class CardSweepTests : IDisposable
{
    private readonly TestCore core = Till.WithBank();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_card_is_charged_once_the_lesson_is_booked_and_once_only()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.BuyAsync(cast, PaidBy.Card);
        (await core.CardAsync(), await core.TakenAsync()).ShouldBe((CardPaymentState.Spent, 0));

        (await core.SweepCardsAsync()).ShouldBe(1);
        (await core.SweepCardsAsync()).ShouldBe(0);

        (await core.CardAsync(), await core.TakenAsync()).ShouldBe((CardPaymentState.Captured, 5175));
    }

    [Fact]
    public async Task A_charge_whose_answer_is_lost_is_asked_for_again()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.BuyAsync(cast, PaidBy.Card);
        core.Bank.Hear = _ => GatewayAnswer.Unknown;
        (await core.SweepCardsAsync()).ShouldBe(0);
        core.Bank.Hear = _ => throw new TimeoutException();
        (await core.SweepCardsAsync()).ShouldBe(0);

        core.Bank.Hear = answer => answer;
        (await core.SweepCardsAsync()).ShouldBe(1);

        (await core.CardAsync(), await core.TakenAsync()).ShouldBe((CardPaymentState.Captured, 5175));
    }

    [Fact]
    public async Task A_charge_that_the_bank_refuses_after_all_is_lost_and_not_tried_again()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.BuyAsync(cast, PaidBy.Card);
        core.Bank.Instead = Refusing(nameof(IPaymentGateway.CaptureAsync));

        (await core.SweepCardsAsync()).ShouldBe(1);
        (await core.SweepCardsAsync()).ShouldBe(0);

        (await core.CardAsync(), await core.TakenAsync(), await core.BookingsAsync()).ShouldBe((CardPaymentState.Lost, 0, 1));
    }

    [Fact]
    public async Task What_was_not_taken_yet_is_not_sent_back()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await CancelAsync(cast, await core.BuyAsync(cast, PaidBy.Card));
        core.Clock.Advance(Till.Later);

        (await core.SweepRefundsAsync()).ShouldBe(0);
        await core.SweepCardsAsync();
        (await core.SweepRefundsAsync()).ShouldBe(1);
        (await core.SweepRefundsAsync()).ShouldBe(0);

        (await core.RefundsAsync()).ShouldHaveSingleItem().State.ShouldBe(CardRefundState.Arrived);
        (await core.TakenAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_card_cannot_take_back_goes_into_the_wallet()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await CancelAsync(cast, await core.BuyAsync(cast, PaidBy.Both));
        core.Clock.Advance(Till.Later);
        await core.SweepCardsAsync();
        core.Bank.Instead = Refusing(nameof(IPaymentGateway.RefundAsync));

        (await core.SweepRefundsAsync()).ShouldBe(1);
        (await core.SweepRefundsAsync()).ShouldBe(0);

        (await core.RefundsAsync()).ShouldHaveSingleItem().State.ShouldBe(CardRefundState.IntoWallet);
        (await Balances.ReadAsync(core)).ShouldBe(new Balances(5175, 0, 0, 0, -5175));
        (await core.WalletAsync(cast.Ada)).Entries.Items[0].Kind.ShouldBe(JournalKind.RefundIntoWallet);
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task A_first_wallet_is_opened_for_what_a_card_cannot_take_back()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await CancelAsync(cast, await core.BuyAsync(cast, PaidBy.Card));
        core.Clock.Advance(Till.Later);
        await core.SweepCardsAsync();
        core.Bank.Instead = Refusing(nameof(IPaymentGateway.RefundAsync));

        await core.SweepRefundsAsync();

        (await core.BalanceAsync(cast.Ada)).ShouldBe(5175);
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task A_refund_whose_answer_is_lost_arrives_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await CancelAsync(cast, await core.BuyAsync(cast, PaidBy.Card));
        core.Clock.Advance(Till.Later);
        await core.SweepCardsAsync();
        core.Bank.Hear = _ => throw new TimeoutException();
        (await core.SweepRefundsAsync()).ShouldBe(0);

        core.Bank.Hear = answer => answer;
        (await core.SweepRefundsAsync()).ShouldBe(1);

        (await core.RefundsAsync()).ShouldHaveSingleItem().State.ShouldBe(CardRefundState.Arrived);
        (await core.TakenAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Money_kept_ready_by_a_process_that_died_before_it_booked_is_let_go()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var wanted = new WantedPayment(cast.WithGrace().Purpose, new Money(5175, "EUR"), DemoCards.Ok, core.Clock.Now + LessonHolds.Length, "/wallet");
        (await core.Get<CardAuthorisations>().AuthoriseAsync(cast.Ada.Id, wanted, CancellationToken.None)).Value.State.ShouldBe(CardPaymentState.Authorised);

        core.Clock.Advance(LessonHolds.Length + Duration.FromSeconds(30));
        (await core.SweepCardsAsync()).ShouldBe(1);

        (await core.CardAsync(), await core.TakenAsync()).ShouldBe((CardPaymentState.Ended, 0));
    }

    [Fact]
    public async Task Money_that_could_not_be_let_go_at_once_is_let_go_later()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.PayAsync(cast.Ada, cast.WithGrace() with { CardToken = DemoCards.SecondStep });
        core.Bank.Hear = _ => GatewayAnswer.Unknown;
        await core.Get<LessonBookingService>().LeavePaymentAsync(cast.Ada, cast.WithGrace(), CancellationToken.None);
        (await core.CardAsync()).ShouldBe(CardPaymentState.Leaving);

        core.Bank.Hear = answer => answer;
        (await core.SweepCardsAsync()).ShouldBe(1);

        (await core.CardAsync()).ShouldBe(CardPaymentState.Ended);
    }

    private static Func<string, string, Task<GatewayAnswer?>> Refusing(string refused) =>
        (call, _) => Task.FromResult<GatewayAnswer?>(call == refused ? GatewayAnswer.Declined : null);

    private async Task CancelAsync(Cast cast, BookingId id) =>
        _ = (await core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation("A cold"), CancellationToken.None)).Value;
}
