using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.WriteOffs;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Paying;
using TutorBooking.Tests.Core.Packages;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments.WriteOffs;

/// <summary>A lesson of 51.75 that a card was to pay, and the bank refused once it was booked.</summary>
public sealed class LostCardServiceTests : IDisposable
{
    private static readonly WriteOff Given = new("The card was closed.", GivesBack: true);
    private static readonly WriteOff Kept = new("The card was closed.", GivesBack: false);

    private readonly TestCore core = Till.WithBank();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Who_lost_what_for_which_lesson_is_listed_until_somebody_deals_with_it()
    {
        var (cast, booking) = await core.LostLessonAsync();

        var lost = (await ListAsync(cast.Rosa)).ShouldHaveSingleItem();
        (lost.Person, lost.BookingId, lost.PackageId, lost.Amount.Minor, lost.Back.Minor, lost.End).ShouldBe(("Ada Lovelace", booking, null, 5175, 0, null));
        (lost.BegunAt, lost.LostAt).ShouldBe((FakeClock.Start, FakeClock.Start + Till.Later));

        await CancelAsync(cast, booking);
        (await ListAsync(cast.Rosa)).ShouldHaveSingleItem().Back.Minor.ShouldBe(5175);

        Said(await WriteOffAsync(cast.Rosa, Kept));
        var end = (await ListAsync(cast.Rosa)).ShouldHaveSingleItem().End.ShouldNotBeNull();
        (end.Admin, end.At, end.Reason, end.IsBackGiven).ShouldBe(("Rosa Parks", core.Clock.Now, "The card was closed.", false));
    }

    [Fact]
    public async Task A_package_is_named_too_and_its_credits_stay()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var package = (await core.BuyAsync(cast, cast.Ada, await core.OfferAsync(cast), card: DemoCards.Ok)).Value;
        await core.LoseAsync();

        (await ListAsync(cast.Rosa)).ShouldHaveSingleItem().PackageId.ShouldBe(package);
        Said(await WriteOffAsync(cast.Rosa, Kept));

        (await core.PackageAsync(package)).RemainingCredits.ShouldBe(5);
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task The_ledger_is_red_until_it_is_written_off_and_the_platform_bears_it()
    {
        var (cast, _) = await core.LostLessonAsync();
        (await core.CheckAsync(cast.Rosa)).Where(finding => !finding.Holds).Select(finding => finding.Rule).ShouldBe([LedgerRule.CardsAreTaken]);

        Said(await WriteOffAsync(cast.Rosa, Kept));

        (await Balances.ReadAsync(core)).ShouldBe(new Balances(Wallet: 0, Escrow: 5175, Pending: 0, Fees: -5175, Clearing: 0));
        await core.ShouldBeInOrderAsync(cast);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refund_that_waits_goes_where_the_admin_says_and_waits_no_longer(bool givesBack)
    {
        var (cast, booking) = await core.LostLessonAsync();
        await CancelAsync(cast, booking);
        core.Clock.Advance(Till.Later);
        (await core.SweepRefundsAsync(), await SweepAsync()).ShouldBe((0, 0));

        Said(await WriteOffAsync(cast.Rosa, (givesBack ? Given : Kept) with { ExpectedBack = new Money(5175, "EUR") }));
        (await SweepAsync(), await SweepAsync(), await core.SweepRefundsAsync()).ShouldBe((1, 0, 0));

        var wallet = givesBack ? 5175 : 0;
        (await Balances.ReadAsync(core)).ShouldBe(new Balances(wallet, Escrow: 0, Pending: 0, Fees: -wallet, Clearing: 0));
        (await core.RefundsAsync()).ShouldHaveSingleItem().State.ShouldBe(givesBack ? CardRefundState.IntoWallet : CardRefundState.NotOwed);
        (await core.TakenAsync()).ShouldBe(0);
        await core.ShouldBeInOrderAsync(cast);
    }

    [Theory]
    [InlineData(false, 0, -5175 + 1708 + 452)]
    [InlineData(true, 1708, -5175 + 452)]
    public async Task What_the_lesson_gives_back_later_goes_there_too(bool givesBack, long wallet, long fees)
    {
        var (cast, booking) = await core.LostLessonAsync();
        Said(await WriteOffAsync(cast.Rosa, givesBack ? Given : Kept));

        _ = (await core.Get<BookingService>().CancelAsync(cast.Rosa, booking, new Cancellation("A storm", PercentBack: 33), CancellationToken.None)).Value;
        core.Clock.Advance(Till.Later);
        (await SweepAsync()).ShouldBe(1);

        (await Balances.ReadAsync(core)).ShouldBe(new Balances(wallet, Escrow: 0, Pending: 3015, fees, Clearing: 0));
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task A_cancellation_can_still_be_taken_back_after_it()
    {
        var (cast, booking) = await core.LostLessonAsync();
        await CancelAsync(cast, booking);
        Said(await WriteOffAsync(cast.Rosa, Given));
        (await SweepAsync()).ShouldBe(0, "Ada may think again");

        _ = (await core.Get<BookingService>().UndoAsync(cast.Ada, booking, CancellationToken.None)).Value;

        core.Clock.Advance(Till.Later);
        (await SweepAsync()).ShouldBe(0);
        (await Balances.ReadAsync(core)).ShouldBe(new Balances(Wallet: 0, Escrow: 5175, Pending: 0, Fees: -5175, Clearing: 0));
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task Asked_again_a_bank_may_give_it_after_all()
    {
        var (cast, _) = await core.LostLessonAsync();
        core.Bank.Instead = Answering(GatewayAnswer.Declined);
        (await AskAsync(cast.Rosa)).Refusal.ShouldBe(PaymentRefusals.CardStillRefused);
        core.Bank.Instead = Answering(GatewayAnswer.Unknown);
        (await AskAsync(cast.Rosa)).Refusal.ShouldBe(PaymentRefusals.BankSilent);
        (await core.CardAsync()).ShouldBe(CardPaymentState.Lost);

        core.Bank.Instead = (_, _) => Task.FromResult<GatewayAnswer?>(null);
        (await AskAsync(cast.Rosa)).Value.State.ShouldBe(CardPaymentState.Captured);

        (await core.TakenAsync()).ShouldBe(5175);
        await core.ShouldBeInOrderAsync(cast);
        (await AskAsync(cast.Rosa)).Refusal.ShouldBe(PaymentRefusals.CardNotLost);
        (await WriteOffAsync(cast.Rosa, Kept)).Refusal.ShouldBe(PaymentRefusals.CardNotLost);
    }

    [Theory]
    [InlineData(GatewayAnswer.Unknown)]
    [InlineData(GatewayAnswer.Authorised)]
    public async Task Nothing_is_written_off_that_the_bank_has_not_let_go(GatewayAnswer answer)
    {
        var (cast, _) = await core.LostLessonAsync();
        core.Bank.Instead = Answering(answer);

        (await WriteOffAsync(cast.Rosa, Kept)).Refusal.ShouldBe(PaymentRefusals.BankSilent);

        (await core.CardAsync(), (await Balances.ReadAsync(core)).Fees).ShouldBe((CardPaymentState.Lost, 0));
    }

    [Fact]
    public async Task Money_that_the_bank_has_given_meanwhile_is_not_written_off()
    {
        var (cast, _) = await core.LostLessonAsync();
        core.Bank.Instead = Answering(GatewayAnswer.Succeeded);

        (await WriteOffAsync(cast.Rosa, Kept)).Refusal.ShouldBe(PaymentRefusals.CardTaken);

        (await core.CardAsync(), (await Balances.ReadAsync(core)).Fees).ShouldBe((CardPaymentState.Captured, 0));
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task What_is_written_off_can_never_be_taken()
    {
        var (cast, _) = await core.LostLessonAsync();
        Said(await WriteOffAsync(cast.Rosa, Kept));

        await core.Get<GatewayNews>().HearAsync((await core.CardsAsync())[0].Key, CancellationToken.None);

        (await core.Database.ReadAsync(db => db.DemoCharges.SingleAsync())).State.ShouldBe(GatewayAnswer.Declined);
        (await core.CardAsync(), await core.TakenAsync()).ShouldBe((CardPaymentState.WrittenOff, 0));
    }

    [Fact]
    public async Task Sent_twice_it_has_one_effect_and_another_wish_is_refused()
    {
        var (cast, _) = await core.LostLessonAsync();
        Said(await WriteOffAsync(cast.Rosa, Kept));
        var journals = await core.JournalsAsync();

        Said(await WriteOffAsync(cast.Rosa, Kept with { Reason = " The card was closed. " }));
        (await WriteOffAsync(cast.Rosa, Given)).Refusal.ShouldBe(PaymentRefusals.CardNotLost);

        (await core.JournalsAsync()).ShouldBe(journals);
    }

    [Fact]
    public async Task A_sum_that_has_changed_since_it_was_shown_is_shown_again()
    {
        var (cast, booking) = await core.LostLessonAsync();
        await CancelAsync(cast, booking);

        (await WriteOffAsync(cast.Rosa, Given with { ExpectedBack = Money.Zero("EUR") })).Refusal.ShouldBe(PaymentRefusals.WriteOffChanged(new Money(5175, "EUR")));

        (await core.CardAsync()).ShouldBe(CardPaymentState.Lost);
    }

    [Fact]
    public async Task Only_admins_do_it_with_a_reason_and_to_a_payment_that_there_is()
    {
        var (cast, _) = await core.LostLessonAsync();

        foreach (var other in new[] { cast.Ada, cast.Grace })
        {
            (await core.Get<LostCardQueries>().ListAsync(other, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.OnlyAdminsCards);
            (await AskAsync(other)).Refusal.ShouldBe(PaymentRefusals.OnlyAdminsCards);
            (await WriteOffAsync(other, Kept)).Refusal.ShouldBe(PaymentRefusals.OnlyAdminsCards);
        }

        (await WriteOffAsync(cast.Rosa, Kept with { Reason = " " })).Refusal.ShouldBe(PaymentRefusals.WriteOffReasonMissing);
        (await WriteOffAsync(cast.Rosa, Kept with { Reason = new string('a', 501) })).Refusal.ShouldBe(PaymentRefusals.WriteOffReasonTooLong);
        (await core.Get<LostCardService>().WriteOffAsync(cast.Rosa, new CardPaymentId(404), Kept, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.CardPaymentNotFound);
        (await core.Get<LostCardService>().AskAgainAsync(cast.Rosa, new CardPaymentId(404), CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.CardPaymentNotFound);
    }

    private static void Said<T>(Result<T> answer) => answer.Refusal.ShouldBeNull();

    private static Func<string, string, Task<GatewayAnswer?>> Answering(GatewayAnswer answer) => (_, _) => Task.FromResult<GatewayAnswer?>(answer);

    private async Task<IReadOnlyList<LostCard>> ListAsync(CurrentUser by) => (await core.Get<LostCardQueries>().ListAsync(by, CancellationToken.None)).Value;

    private async Task<Result<CardPaymentView>> AskAsync(CurrentUser by) => await core.Get<LostCardService>().AskAgainAsync(by, await IdAsync(), CancellationToken.None);

    private async Task<Result<CardPaymentId>> WriteOffAsync(CurrentUser by, WriteOff wanted) =>
        await core.Get<LostCardService>().WriteOffAsync(by, await IdAsync(), wanted, CancellationToken.None);

    private async Task<CardPaymentId> IdAsync() => (await core.CardsAsync()).ShouldHaveSingleItem().Id;

    private Task<int> SweepAsync() => core.Get<WrittenOffRefundSweep>().RunAsync(CancellationToken.None);

    private async Task CancelAsync(Cast cast, BookingId id) =>
        _ = (await core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation("A cold"), CancellationToken.None)).Value;
}
