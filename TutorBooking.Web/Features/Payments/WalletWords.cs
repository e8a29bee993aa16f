using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>Movements of a wallet in the words of its owner.</summary>
internal static class WalletWords
{
    public static string Of(JournalKind kind) => kind switch
    {
        JournalKind.TopUp => "Added",
        JournalKind.LessonHeld => "Held for a lesson",
        JournalKind.LessonReturned => "Came back",
        JournalKind.LessonEarned => "Paid",
        JournalKind.LessonSplit => "Came back in part",
        JournalKind.LessonHeldAgain => "Held for a lesson again",
        JournalKind.LessonCorrected => "Came back after a decision",
        JournalKind.RefundIntoWallet => "Came back, as the card could not take it",
        JournalKind.CardWrittenOff or JournalKind.RefundNotOwed => "Put right",
        JournalKind.EarningReleased => "Became available",
        JournalKind.PayoutMade => "Paid out",
        JournalKind.PackageBought => "Bought a package",
        JournalKind.CreditReserved => "Taken from a package",
        JournalKind.CreditExpired => "Credit expired",
    };

    public static string Icon(JournalKind kind) => kind switch
    {
        JournalKind.TopUp => "plus",
        JournalKind.LessonHeld or JournalKind.LessonHeldAgain => "lock",
        JournalKind.LessonReturned or JournalKind.LessonSplit or JournalKind.LessonCorrected or JournalKind.RefundIntoWallet or JournalKind.CardWrittenOff or JournalKind.RefundNotOwed => "back",
        JournalKind.LessonEarned => "check-double",
        JournalKind.EarningReleased => "check",
        JournalKind.PayoutMade => "arrow",
        JournalKind.PackageBought or JournalKind.CreditReserved => "ticket",
        JournalKind.CreditExpired => "hourglass",
    };

    /// <summary>+50.00 € for what came in, −51.75 € for what went out.</summary>
    public static string Signed(Money amount) => amount.Minor > 0 ? $"+{MoneyWords.Of(amount)}" : MoneyWords.Of(amount);

    /// <summary>What a test card does.</summary>
    public static string Card(string token) => token switch
    {
        DemoCards.Ok => "Test card, works",
        DemoCards.Declined => "Test card, is declined",
        DemoCards.SecondStep => "Test card, asks to confirm",
        DemoCards.Timeout => "Test card, answers late",
        _ => token,
    };
}
