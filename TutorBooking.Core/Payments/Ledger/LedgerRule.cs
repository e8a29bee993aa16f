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

    /// <summary>What was bought with a card was paid by it: a bank that kept the money ready gave it when it was asked to, or an admin has written it off.</summary>
    CardsAreTaken,

    /// <summary>A coupon counts the lessons that have it.</summary>
    CouponsCountUses,

    /// <summary>Every credit that was bought is available, reserved, consumed or expired, and a package counts the available ones.</summary>
    CreditsAddUp,

    /// <summary>A package's escrow holds what its available credits are worth.</summary>
    PackagesMatch,

    /// <summary>Once the money of a lesson is handed out, nothing is kept for it.</summary>
    SettledLessonsKeepNothing,

    /// <summary>Until then all that was paid is kept for it, and no more.</summary>
    OpenLessonsKeepAll,

    /// <summary>Nobody gets more back than was paid.</summary>
    NoLessonGivesBackMore,
}
