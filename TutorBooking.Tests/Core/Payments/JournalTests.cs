using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

public sealed class JournalTests
{
    private static readonly UserId Ada = new(1);

    [Fact]
    public void A_journal_that_sums_to_zero_is_written_line_by_line()
    {
        var journal = Of(new(LedgerAccount.GatewayClearing, Euros(-5000)), new(LedgerAccount.Wallet(Ada), Euros(5000)), new(LedgerAccount.PlatformFees, Euros(0)));

        journal.Lines.Select(line => (line.Number, line.Account, line.AmountMinor))
            .ShouldBe([(1, LedgerAccountKind.GatewayClearing, -5000), (2, LedgerAccountKind.Wallet, 5000)], "nothing is no line");
    }

    public static TheoryData<string> Flaws() => ["out of balance", "one line", "twice the same account", "two currencies", "no key", "a long key"];

    [Theory]
    [MemberData(nameof(Flaws))]
    public void A_journal_that_is_flawed_is_a_bug(string flaw) => Should.Throw<InvalidOperationException>(() => flaw switch
    {
        "out of balance" => Of(new(LedgerAccount.GatewayClearing, Euros(-5000)), new(LedgerAccount.Wallet(Ada), Euros(4999))),
        "one line" => Of(new Posting(LedgerAccount.PlatformFees, Euros(0)), new(LedgerAccount.Wallet(Ada), Euros(1))),
        "twice the same account" => Of(new(LedgerAccount.Wallet(Ada), Euros(-1)), new(LedgerAccount.Wallet(Ada), Euros(1))),
        "two currencies" => Of(new(LedgerAccount.GatewayClearing, new Money(-1, "JPY")), new(LedgerAccount.Wallet(Ada), Euros(1))),
        "no key" => Keyed(""),
        "a long key" => Keyed(new string('k', Journal.KeyLength + 1)),
        _ => throw new ArgumentOutOfRangeException(nameof(flaw), flaw, "Add a journal that has it."),
    });

    private static Money Euros(long minor) => new(minor, "EUR");

    private static Journal Of(params Posting[] postings) => Journal.Of(JournalKind.TopUp, "topup/1", FakeClock.Start, Ada, booking: null, postings);

    private static Journal Keyed(string key) => Journal.Of(
        JournalKind.TopUp, key, FakeClock.Start, Ada, booking: null, new Posting(LedgerAccount.GatewayClearing, Euros(-1)), new Posting(LedgerAccount.Wallet(Ada), Euros(1)));
}
