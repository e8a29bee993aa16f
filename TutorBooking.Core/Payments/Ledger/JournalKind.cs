namespace TutorBooking.Core.Payments.Ledger;

/// <summary>What a journal tells of.</summary>
public enum JournalKind
{
    /// <summary>Somebody put money into a wallet.</summary>
    TopUp,

    /// <summary>The price of a lesson leaves a wallet and is kept for it.</summary>
    LessonHeld,

    /// <summary>What was kept for a lesson comes back.</summary>
    LessonReturned,

    /// <summary>What was kept for a lesson goes to its tutor and the platform.</summary>
    LessonEarned,

    /// <summary>What was kept for a lesson is split between its student, its tutor and the platform.</summary>
    LessonSplit,

    /// <summary>What had come back is kept for the lesson again, because its cancellation was taken back.</summary>
    LessonHeldAgain,

    /// <summary>A later decision puts what was carried out before right.</summary>
    LessonCorrected,

    /// <summary>A card could not take back what it had paid, so it goes into the wallet.</summary>
    RefundIntoWallet,

    /// <summary>A card never gave what something was bought with: an admin has given it up, and the platform bears it.</summary>
    CardWrittenOff,

    /// <summary>What was to go back to a card that never paid stays with the platform, which had borne it.</summary>
    RefundNotOwed,

    /// <summary>What a tutor earned by a lesson becomes available.</summary>
    EarningReleased,

    /// <summary>What was available leaves for a tutor's bank account.</summary>
    PayoutMade,

    /// <summary>Somebody bought a package: its price is kept for its credits.</summary>
    PackageBought,

    /// <summary>A credit was taken for a lesson, and its value with it.</summary>
    CreditReserved,

    /// <summary>Nobody used a credit in time: its value goes to the tutor and the platform.</summary>
    CreditExpired,
}
