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

    /// <summary>Somebody bought a package: its price is kept for its credits.</summary>
    PackageBought,

    /// <summary>A credit was taken for a lesson, and its value with it.</summary>
    CreditReserved,

    /// <summary>Nobody used a credit in time: its value goes to the tutor and the platform.</summary>
    CreditExpired,
}
