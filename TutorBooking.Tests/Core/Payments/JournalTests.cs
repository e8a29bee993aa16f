using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

public sealed class JournalTests
{
    private static readonly LedgerAccount Wallet = LedgerAccount.Wallet(new UserId(1));
    private static readonly LedgerAccount Escrow = LedgerAccount.Escrow(new BookingId(7));

    [Fact]
    public void It_keeps_what_it_was_told_line_by_line()
    {
        var journal = Of("lesson/7", (Wallet, -5175), (Escrow, 4500), (LedgerAccount.PlatformFees, 675));

        (journal.Key, journal.Kind, journal.Currency, journal.At, journal.ActorId).ShouldBe(("lesson/7", JournalKind.LessonHeld, "EUR", FakeClock.Start, new UserId(1)));
        journal.Lines.Select(line => (line.Number, line.Account, line.PersonId, line.BookingId, line.AmountMinor)).ShouldBe(
            [(1, LedgerAccountKind.Wallet, new UserId(1), null, -5175), (2, LedgerAccountKind.Escrow, null, new BookingId(7), 4500), (3, LedgerAccountKind.PlatformFees, null, null, 675)]);
    }

    [Fact]
    public void A_line_of_nothing_is_left_out() => Of("k", (Wallet, -100), (LedgerAccount.PlatformFees, 0), (Escrow, 100)).Lines.Count.ShouldBe(2);

    [Theory]
    [InlineData(-100, 99)]
    [InlineData(-100, 101)]
    [InlineData(100, 100)]
    public void One_that_does_not_sum_to_zero_is_a_bug(long first, long second) =>
        Should.Throw<InvalidOperationException>(() => Of("k", (Wallet, first), (Escrow, second))).Message.ShouldContain("out of balance");

    [Fact]
    public void One_that_names_an_account_twice_is_a_bug() =>
        Should.Throw<InvalidOperationException>(() => Of("k", (Wallet, -100), (Escrow, 50), (Escrow, 50))).Message.ShouldContain("twice");

    [Fact]
    public void One_without_two_lines_is_a_bug()
    {
        Should.Throw<InvalidOperationException>(() => Of("k")).Message.ShouldContain("two lines");
        Should.Throw<InvalidOperationException>(() => Of("k", (Wallet, 0), (Escrow, 0))).Message.ShouldContain("two lines");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void One_without_a_key_that_fits_is_a_bug(int length) =>
        Should.Throw<InvalidOperationException>(() => Of(new string('k', length), (Wallet, -1), (Escrow, 1))).Message.ShouldContain("key");

    [Fact]
    public void Two_currencies_never_meet_in_one() => Should.Throw<InvalidOperationException>(() => Journal.Of(
        JournalKind.LessonHeld, "k", FakeClock.Start, actor: null, booking: null, new Posting(Wallet, new Money(-1, "EUR")), new Posting(Escrow, new Money(1, "USD"))));

    private static Journal Of(string key, params (LedgerAccount Account, long Minor)[] postings) => Journal.Of(
        JournalKind.LessonHeld, key, FakeClock.Start, new UserId(1), new BookingId(7),
        [.. postings.Select(posting => new Posting(posting.Account, new Money(posting.Minor, "EUR")))]);
}
