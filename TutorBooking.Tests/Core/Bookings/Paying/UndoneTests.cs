using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>A cancellation is taken back with its money, or not at all.</summary>
public sealed class UndoneTests : IDisposable
{
    private static readonly Duration Undo = Duration.FromMinutes(5);

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_card_gets_nothing_while_its_owner_may_think_again()
    {
        var (cast, id) = await CancelledAsync(PaidBy.Both);
        await core.SweepCardsAsync();

        core.Clock.Advance(Undo);
        (await core.SweepRefundsAsync()).ShouldBe(0);
        (await UndoAsync(cast, id)).ShouldBeNull();

        (await core.RefundsAsync()).ShouldHaveSingleItem().State.ShouldBe(CardRefundState.TakenBack);
        (await core.CardsAsync()).ShouldHaveSingleItem().RefundedMinor.ShouldBe(0);
        core.Clock.Advance(Undo);
        (await core.SweepRefundsAsync()).ShouldBe(0);
        (await core.TakenAsync()).ShouldBe(5175);
    }

    [Fact]
    public async Task Money_that_is_on_its_way_to_a_card_cannot_be_kept_again_and_nothing_changes()
    {
        var (cast, id) = await CancelledAsync(PaidBy.Both);
        await core.Database.ReadAsync(async db =>
        {
            db.CardRefunds.Single().Send();
            return await db.SaveChangesAsync();
        });

        await NothingChangesAsync(cast, id, PaymentRefusals.RefundSent);

        await core.SweepCardsAsync();
        await core.SweepRefundsAsync();
        (await core.RefundsAsync()).ShouldHaveSingleItem().State.ShouldBe(CardRefundState.Arrived);
        (await core.TakenAsync()).ShouldBe(2000);
    }

    [Fact]
    public async Task A_wallet_that_was_emptied_meanwhile_keeps_nothing_again_and_nothing_changes()
    {
        var (cast, id) = await CancelledAsync(PaidBy.Both);
        (await core.PayAsync(cast.Ada, cast.WithGrace(Lessons.Tomorrow + Duration.FromHours(2)) with { CardToken = DemoCards.Ok })).Refusal.ShouldBeNull();
        (await core.BalanceAsync(cast.Ada)).ShouldBe(0);

        await NothingChangesAsync(cast, id, PaymentRefusals.NotEnoughMoney);

        (await core.RefundsAsync()).ShouldHaveSingleItem().State.ShouldBe(CardRefundState.Waiting, "the card still gets its part");
    }

    [Fact]
    public async Task A_lesson_cancelled_and_taken_back_again_and_again_is_paid_once()
    {
        var (cast, id) = await CancelledAsync(PaidBy.Both);
        for (var time = 0; time < 3; time++)
        {
            (await UndoAsync(cast, id)).ShouldBeNull();
            (await UndoAsync(cast, id)).ShouldBeNull("a double click is no mistake");
            (await Balances.ReadAsync(core)).ShouldBe(Share.Of(Share.Held, PaidBy.Both));
            await CancelAsync(cast, id);
        }

        (await core.RefundsAsync()).Select(refund => refund.State).ShouldBe([CardRefundState.TakenBack, CardRefundState.TakenBack, CardRefundState.TakenBack, CardRefundState.Waiting]);
        (await Balances.ReadAsync(core)).ShouldBe(Share.Of(Share.Back, PaidBy.Both));
        await core.ShouldBeInOrderAsync(cast);
    }

    private async Task<(Cast Cast, BookingId Id)> CancelledAsync(PaidBy by)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.BuyAsync(cast, by);
        await CancelAsync(cast, id);
        return (cast, id);
    }

    private async Task CancelAsync(Cast cast, BookingId id) =>
        _ = (await core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation("A cold"), CancellationToken.None)).Value;

    private async Task<Refusal?> UndoAsync(Cast cast, BookingId id) => (await core.Get<BookingService>().UndoAsync(cast.Ada, id, CancellationToken.None)).Refusal;

    private async Task NothingChangesAsync(Cast cast, BookingId id, Refusal why)
    {
        var (before, balances, journals) = (await core.ReadAsync(id), await Balances.ReadAsync(core), await core.JournalsAsync());

        (await UndoAsync(cast, id)).ShouldBe(why);

        why.Code.ShouldBe("PAYMENT_FAILED");
        var after = await core.ReadAsync(id);
        (after.Status, after.Version, after.Claims.Count, after.RefundedMinor).ShouldBe((BookingStatus.CancelledByStudent, before.Version, 0, 5175));
        ((await Balances.ReadAsync(core)), await core.JournalsAsync()).ShouldBe((balances, journals));
        await core.ShouldBeInOrderAsync(cast);
    }
}
