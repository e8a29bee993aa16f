using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>Every row of the transition table for a lesson that a credit pays for: used or back, exactly once, and its value with it.</summary>
public sealed class PrepaidEndingTests : IDisposable
{
    private const long LeftInWallet = 80_000 - 24_581;

    private readonly TestCore core = new();

    public static TheoryData<string> EveryWholeEnding() => [.. Ending.All.Where(ending => ending.Share is Share.Held or Share.Back or Share.Earned).Select(ending => ending.Name)];

    public void Dispose() => core.Dispose();

    [Theory]
    [MemberData(nameof(EveryWholeEnding))]
    public async Task The_credit_and_its_value_go_where_the_table_says(string name)
    {
        var ending = Ending.All.Single(one => one.Name == name);
        var (cast, package, id) = await core.BookedWithCreditAsync();

        await ending.Do(core, cast, id);

        var balances = await core.CreditBalancesAsync(package);
        balances.ShouldBe(CreditBalances.Of(ending.Share));
        (await core.BalanceAsync(cast.Ada)).ShouldBe(LeftInWallet, "never both: the refund is the credit");
        ((await core.ReadAsync(id)).SettledAt is null).ShouldBe(balances.Escrow > 0, "what is kept is not settled, and what is settled is not kept");
        (await core.CardsAsync()).ShouldBeEmpty();
        (await core.RefundsAsync()).ShouldBeEmpty();
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task A_lesson_that_was_taught_is_told_by_two_journals()
    {
        var (cast, package, id) = await core.BookedWithCreditAsync();

        await Ending.All.Single(one => one.Name == "completed by its tutor").Do(core, cast, id);

        var journals = await core.Database.ReadAsync(db => db.Journals.Include(journal => journal.Lines).Where(journal => journal.BookingId == id).OrderBy(journal => journal.Id).ToListAsync());
        journals.Select(journal => (journal.Kind, journal.Key)).ShouldBe([(JournalKind.CreditReserved, $"lesson/{id.Value}/0"), (JournalKind.LessonEarned, $"lesson/{id.Value}/1")]);
        journals[0].Lines.Select(line => (line.Account, line.AmountMinor, line.PackageId)).ShouldBe(
            [(LedgerAccountKind.PackageEscrow, -4916, package), (LedgerAccountKind.Escrow, 4916, null)], ignoreOrder: true);
        journals[1].Lines.Select(line => (line.Account, line.AmountMinor)).ShouldBe(
            [(LedgerAccountKind.Escrow, -4916), (LedgerAccountKind.TutorPending, 4275), (LedgerAccountKind.PlatformFees, 641)], ignoreOrder: true);
    }
}
