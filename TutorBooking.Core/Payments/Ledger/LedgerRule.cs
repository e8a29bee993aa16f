namespace TutorBooking.Core.Payments.Ledger;

/// <summary>What must be true of the ledger at every moment.</summary>
public enum LedgerRule
{
    /// <summary>Each journal has two lines or more, and they sum to zero.</summary>
    JournalsBalance,

    /// <summary>All accounts together hold nothing.</summary>
    BookBalances,

    /// <summary>A wallet holds what its lines sum to.</summary>
    WalletsMatch,

    /// <summary>Nobody spends what is not there.</summary>
    NoWalletBelowZero,

    /// <summary>A tutor's pending account holds his earnings that are not released yet.</summary>
    PendingMatches,

    /// <summary>All is in the installation's currency.</summary>
    OneCurrency,
}
