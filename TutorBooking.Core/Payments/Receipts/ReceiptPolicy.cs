using TutorBooking.Core.Payments.Ledger;

namespace TutorBooking.Core.Payments.Receipts;

/// <summary>Which journals are receipted, and how.</summary>
public static class ReceiptPolicy
{
    /// <summary>All kinds of journals for which somebody gets a receipt or a credit note.</summary>
    public static IReadOnlyList<JournalKind> Receipted { get; } = [.. Enum.GetValues<JournalKind>().Where(kind => KindFor(kind) is not null)];

    /// <summary>Null for movements that are no payment for anything, such as money that only goes into a wallet.</summary>
    public static ReceiptKind? KindFor(JournalKind kind) => kind switch
    {
        JournalKind.LessonHeld or JournalKind.LessonHeldAgain or JournalKind.PackageBought => ReceiptKind.Receipt,
        JournalKind.LessonReturned or JournalKind.LessonSplit or JournalKind.LessonCorrected => ReceiptKind.CreditNote,
        JournalKind.TopUp or JournalKind.RefundIntoWallet or JournalKind.LessonEarned or JournalKind.EarningReleased or JournalKind.PayoutMade => null,
        JournalKind.CreditReserved or JournalKind.CreditExpired or JournalKind.CardWrittenOff or JournalKind.RefundNotOwed => null,
    };
}
