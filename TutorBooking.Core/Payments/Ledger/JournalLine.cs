using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Ledger;

/// <summary>What one journal does to one account.</summary>
[AppendOnly]
public sealed class JournalLine
{
    private JournalLine()
    {
    }

    internal JournalLine(int number, Posting posting)
    {
        Number = number;
        (Account, PersonId) = (posting.Account.Kind, posting.Account.PersonId);
        (BookingId, PackageId) = (posting.Account.BookingId, posting.Account.PackageId);
        AmountMinor = posting.Amount.Minor;
    }

    public JournalId JournalId { get; private init; }

    /// <summary>Counted from 1 within its journal.</summary>
    public int Number { get; private init; }

    public LedgerAccountKind Account { get; private init; }

    /// <summary>Whose account it is, where it is a person's.</summary>
    public UserId? PersonId { get; private init; }

    /// <summary>Which booking's account it is, where it is an escrow.</summary>
    public BookingId? BookingId { get; private init; }

    /// <summary>Which package's account it is, where it is a package's escrow.</summary>
    public PackageId? PackageId { get; private init; }

    /// <summary>In minor units of the journal's currency, never zero.</summary>
    public long AmountMinor { get; private init; }

    /// <summary>What a wallet held afterwards; null for all other accounts, whose balances are sums.</summary>
    public long? BalanceAfterMinor { get; private set; }

    internal void NoteBalance(long afterwards) => BalanceAfterMinor = BalanceAfterMinor is null
        ? afterwards
        : throw new InvalidOperationException("This journal has been posted already.");
}
