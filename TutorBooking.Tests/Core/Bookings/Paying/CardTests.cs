using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What a bank can say while a lesson is being paid for, and what stays then.</summary>
public sealed class CardTests : IDisposable
{
    private readonly TestCore core = Till.WithBank();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_declined_card_buys_nothing_and_the_time_is_open_to_others_at_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        var refusal = (await core.PayAsync(cast.Ada, With(cast, DemoCards.Declined))).Refusal.ShouldNotBeNull();

        (refusal.Kind, refusal.Code, refusal).ShouldBe((RefusalKind.Payment, "PAYMENT_FAILED", PaymentRefusals.CardDeclined));
        await NothingIsLeftAsync(cast);
        (await core.PayAsync(cast.Alan, With(cast, DemoCards.Ok))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Sent_again_while_the_bank_is_asked_and_paid_by_that_the_time_is_taken_and_no_card_is_called_declined()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        Result<BookingId>? second = null;
        core.Bank.Instead = async (_, _) =>
        {
            core.Bank.Instead = (_, _) => Task.FromResult<GatewayAnswer?>(null);
            second = await core.PayAsync(cast.Ada, With(cast, DemoCards.Ok));
            return null;
        };

        var first = await core.PayAsync(cast.Ada, With(cast, DemoCards.Ok));

        second.ShouldNotBeNull().Refusal.ShouldBeNull();
        first.Refusal.ShouldBe(SchedulingRefusals.SlotTaken);
        (await core.HoldsAsync(), await core.BookingsAsync(), await core.CardAsync()).ShouldBe((0, 1, CardPaymentState.Spent));
    }

    [Fact]
    public async Task After_a_declined_card_another_one_pays()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.PayAsync(cast.Ada, With(cast, DemoCards.Declined));

        (await core.PayAsync(cast.Ada, With(cast, DemoCards.Ok))).Refusal.ShouldBeNull();

        (await core.CardsAsync()).Select(payment => payment.State).ShouldBe([CardPaymentState.Ended, CardPaymentState.Spent]);
    }

    [Fact]
    public async Task While_the_bank_waits_for_the_second_step_the_time_is_held()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        (await core.PayAsync(cast.Ada, With(cast, DemoCards.SecondStep))).Refusal.ShouldBe(PaymentRefusals.SecondStepNeeded);

        (await core.HoldsAsync(), await core.BookingsAsync(), await core.CardAsync()).ShouldBe((1, 0, CardPaymentState.WaitsForSecondStep));
        (await core.PayAsync(cast.Alan, With(cast, DemoCards.Ok))).Refusal.ShouldBe(SchedulingRefusals.SlotTaken);
        (await Lessons(core).ConfirmPaymentAsync(cast.Ada, With(cast, DemoCards.SecondStep), CancellationToken.None)).Refusal.ShouldBeNull();
        (await core.HoldsAsync(), await core.BookingsAsync(), await core.CardAsync()).ShouldBe((0, 1, CardPaymentState.Spent));
        (await Balances.ReadAsync(core)).ShouldBe(Share.Of(Share.Held, PaidBy.Card));
    }

    [Fact]
    public async Task Who_leaves_the_second_step_pays_nothing_and_frees_the_time()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.PayAsync(cast.Ada, With(cast, DemoCards.SecondStep));

        await Lessons(core).LeavePaymentAsync(cast.Ada, With(cast, DemoCards.SecondStep), CancellationToken.None);

        await NothingIsLeftAsync(cast);
        (await core.PayAsync(cast.Alan, With(cast, DemoCards.Ok))).Refusal.ShouldBeNull();
        (await Lessons(core).ConfirmPaymentAsync(cast.Ada, With(cast, DemoCards.SecondStep), CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.PurchaseOver);
    }

    [Fact]
    public async Task A_second_step_that_nobody_takes_ends_with_the_hold()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.PayAsync(cast.Ada, With(cast, DemoCards.SecondStep));

        core.Clock.Advance(LessonHolds.Length);
        (await core.SweepCardsAsync()).ShouldBe(0, "a purchase that is just being made is left alone");
        core.Clock.Advance(Duration.FromSeconds(30));
        (await core.SweepCardsAsync()).ShouldBe(1);

        await NothingIsLeftAsync(cast);
        (await core.PayAsync(cast.Alan, With(cast, DemoCards.Ok))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Where_the_answer_is_lost_the_same_request_goes_on_with_the_same_charge()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        (await core.PayAsync(cast.Ada, With(cast, DemoCards.Timeout))).Refusal.ShouldBe(PaymentRefusals.PurchaseUnknown);
        (await core.HoldsAsync(), await core.BookingsAsync()).ShouldBe((1, 0));
        (await core.PayAsync(cast.Alan, With(cast, DemoCards.Ok))).Refusal.ShouldBe(SchedulingRefusals.SlotTaken);

        (await core.PayAsync(cast.Ada, With(cast, DemoCards.Timeout))).Refusal.ShouldBeNull();

        await core.SweepCardsAsync();
        (await core.CardAsync(), await core.TakenAsync(), await core.BookingsAsync()).ShouldBe((CardPaymentState.Captured, 5175, 1));
    }

    [Fact]
    public async Task Where_the_answer_is_lost_and_nobody_asks_again_nobody_has_paid()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.PayAsync(cast.Ada, With(cast, DemoCards.Timeout));

        core.Clock.Advance(Till.Later);
        (await core.SweepCardsAsync()).ShouldBe(1);

        await NothingIsLeftAsync(cast);
        (await core.PayAsync(cast.Alan, With(cast, DemoCards.Ok))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_wallet_that_is_emptied_while_the_bank_is_asked_refuses_the_lesson_and_lets_the_card_go()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "20");
        core.Bank.Instead = async (call, _) =>
        {
            if (call is nameof(IPaymentGateway.AuthoriseAsync)) await SpendAsync(Purses.Spend(cast.Ada, new BookingId(7), 1, "meanwhile"));
            return null;
        };

        (await core.PayAsync(cast.Ada, With(cast, DemoCards.Ok))).Refusal.ShouldBe(PaymentRefusals.NotEnoughMoney);

        await NothingIsLeftAsync(cast, taken: 2000);
    }

    [Fact]
    public async Task A_wallet_that_is_filled_while_the_bank_is_asked_keeps_what_the_card_pays()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        core.Bank.Instead = async (call, _) =>
        {
            if (call is nameof(IPaymentGateway.AuthoriseAsync)) await core.TopUpAsync(cast.Ada, "60");
            return null;
        };

        (await core.PayAsync(cast.Ada, With(cast, DemoCards.Ok))).Refusal.ShouldBeNull();

        (await core.BalanceAsync(cast.Ada)).ShouldBe(6000);
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task An_outage_of_the_bank_takes_nothing_in_the_end()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        core.Bank.Hear = _ => throw new TimeoutException();
        await Should.ThrowAsync<TimeoutException>(() => core.PayAsync(cast.Ada, With(cast, DemoCards.Ok)));

        core.Bank.Hear = answer => answer;
        core.Clock.Advance(Till.Later);
        await core.SweepCardsAsync();

        await NothingIsLeftAsync(cast);
    }

    private static LessonRequest With(Cast cast, string card) => cast.WithGrace() with { CardToken = card };

    private static LessonBookingService Lessons(TestCore core) => core.Get<LessonBookingService>();

    private async Task SpendAsync(Journal journal)
    {
        await using var db = core.Database.CreateDbContext();
        (await db.PostAsync(journal, CancellationToken.None)).ShouldBeNull();
        await db.SaveChangesAsync();
    }

    private async Task NothingIsLeftAsync(Cast cast, long taken = 0)
    {
        (await core.CardAsync()).ShouldBe(CardPaymentState.Ended);
        (await core.HoldsAsync(), await core.BookingsAsync(), await core.TakenAsync()).ShouldBe((0, 0, taken));
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }
}
