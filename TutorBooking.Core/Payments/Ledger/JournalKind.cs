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

    /// <summary>What a tutor earned by a lesson becomes available.</summary>
    EarningReleased,

    /// <summary>What was available leaves for a tutor's bank account.</summary>
    PayoutMade,
}
