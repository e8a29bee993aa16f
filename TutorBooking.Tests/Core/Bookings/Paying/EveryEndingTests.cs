using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>Every row of the transition table with its money, for each way to pay.</summary>
public sealed class EveryEndingTests : IDisposable
{
    private readonly TestCore core = new();

    public static TheoryData<string, string> EveryEnding() => [.. from ending in Ending.All from paidBy in Enum.GetNames<PaidBy>() select (ending.Name, paidBy)];

    public void Dispose() => core.Dispose();

    [Theory]
    [MemberData(nameof(EveryEnding))]
    public async Task Each_account_holds_what_the_table_says_to_the_cent(string name, string paidBy)
    {
        var (cast, by, ending) = (await Cast.OnStageAsync(core.Database), Enum.Parse<PaidBy>(paidBy), Ending.All.Single(one => one.Name == name));
        var id = await core.BuyAsync(cast, by);

        await ending.Do(core, cast, id);

        var balances = await Balances.ReadAsync(core);
        balances.ShouldBe(Share.Of(ending.Share, by));
        balances.Sum.ShouldBe(0);
        (await core.BalanceAsync(cast.Ada)).ShouldBe(balances.Wallet);
        var booking = await core.ReadAsync(id);
        (booking.SettledAt is null).ShouldBe(balances.Escrow > 0, "what is kept is not settled, and what is settled is not kept");
        await core.ShouldBeInOrderAsync(cast);
        await TheBankAgreesAsync(balances);
    }

    [Fact]
    public async Task A_decision_after_the_tutor_has_earned_is_a_correction_of_its_own()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.BuyAsync(cast, PaidBy.Both);

        await Ending.All.Single(one => one.Name == "completed, disputed, half given back").Do(core, cast, id);

        var journals = await core.Database.ReadAsync(db => db.Journals.Include(journal => journal.Lines).Where(journal => journal.BookingId == id).OrderBy(journal => journal.Id).ToListAsync());
        journals.Select(journal => (journal.Kind, journal.Key)).ShouldBe(
            [(JournalKind.LessonHeld, $"lesson/{id.Value}/0"), (JournalKind.LessonEarned, $"lesson/{id.Value}/1"), (JournalKind.LessonCorrected, $"lesson/{id.Value}/2")]);
        journals[^1].ActorId.ShouldBe(cast.Rosa.Id);
        journals[^1].Lines.Select(line => (line.Account, line.AmountMinor)).ShouldBe(
            [
                (LedgerAccountKind.Wallet, 1000), (LedgerAccountKind.GatewayClearing, 1588), (LedgerAccountKind.TutorPending, -2250),
                (LedgerAccountKind.PlatformFees, -338),
            ]);
    }

    [Fact]
    public async Task A_decision_that_changes_nothing_is_told_by_no_journal()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.BuyAsync(cast, PaidBy.Both);

        await Ending.All.Single(one => one.Name == "completed, disputed, nothing given back").Do(core, cast, id);

        (await core.Database.ReadAsync(db => db.Journals.CountAsync(journal => journal.BookingId == id))).ShouldBe(2);
    }

    // Once the sweeps have been by, the cards show what the ledger says, and no payment is left on its way.
    private async Task TheBankAgreesAsync(Balances balances)
    {
        core.Clock.Advance(Till.Later);
        await core.SweepCardsAsync();
        await core.SweepRefundsAsync();

        (await core.TakenAsync()).ShouldBe(-balances.Clearing);
        (await core.CardsAsync()).ShouldAllBe(payment => payment.State == CardPaymentState.Captured);
        (await core.RefundsAsync()).ShouldAllBe(refund => refund.IsSettled);
        (await core.CardsAsync()).Sum(payment => payment.RefundedMinor).ShouldBe((await core.RefundsAsync()).Where(refund => refund.State is CardRefundState.Arrived).Sum(refund => refund.AmountMinor));
    }
}
