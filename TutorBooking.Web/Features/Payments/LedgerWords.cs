using System.Globalization;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>The ledger in the words of who runs the site.</summary>
internal static class LedgerWords
{
    public static string Of(LedgerRule rule) => rule switch
    {
        LedgerRule.JournalsBalance => "Every journal sums to zero",
        LedgerRule.BookBalances => "All accounts together hold nothing",
        LedgerRule.WalletsMatch => "Wallets hold what their lines say",
        LedgerRule.NoWalletBelowZero => "No wallet is below zero",
        LedgerRule.PendingMatches => "Pending accounts hold what is not released",
        LedgerRule.OneCurrency => "All is in one currency",
        LedgerRule.CardsAreTaken => "Cards were charged for what they bought",
        LedgerRule.CouponsCountUses => "Coupons count the lessons that have them",
        LedgerRule.CreditsAddUp => "Every credit bought is accounted for",
        LedgerRule.PackagesMatch => "Packages hold what their credits are worth",
        LedgerRule.SettledLessonsKeepNothing => "Settled lessons keep nothing",
        LedgerRule.OpenLessonsKeepAll => "Open lessons keep all that was paid",
        LedgerRule.NoLessonGivesBackMore => "No lesson gives back more than was paid",
    };

    /// <summary>12 journals, none breaks it</summary>
    public static string Figures(LedgerFinding finding)
    {
        var looked = $"{Number(finding.Looked)} {Rows(finding.Rule)}{(finding.Looked is 1 ? "" : "s")}";
        var sum = finding.Sum is { } money ? $", sum {MoneyWords.Of(money)}" : "";
        return finding.Holds ? $"{looked}{sum}" : $"{looked}{sum}, {Number(finding.Wrong)} wrong";
    }

    public static string Of(JournalKind kind) => kind switch
    {
        JournalKind.TopUp => "Top-up",
        JournalKind.LessonHeld => "Held for a lesson",
        JournalKind.LessonReturned => "Returned from a lesson",
        JournalKind.LessonEarned => "Earned by a lesson",
        JournalKind.LessonSplit => "Split between student and tutor",
        JournalKind.LessonHeldAgain => "Held for a lesson again",
        JournalKind.LessonCorrected => "Corrected after a decision",
        JournalKind.RefundIntoWallet => "Refund that a card did not take",
        JournalKind.CardWrittenOff => "Card payment written off",
        JournalKind.RefundNotOwed => "Refund to a card that never paid",
        JournalKind.EarningReleased => "Earning became available",
        JournalKind.PayoutMade => "Paid out to a tutor",
        JournalKind.PackageBought => "Package bought",
        JournalKind.CreditReserved => "Credit taken for a lesson",
        JournalKind.CreditExpired => "Credit expired",
    };

    /// <summary>Wallet of Ada Lindqvist, Escrow of lesson 12, Escrow of package 3</summary>
    public static string Account(JournalViewLine line) => line switch
    {
        { Owner: { } owner } => $"{Of(line.Account)} of {owner}",
        { BookingId: { } booking } => string.Create(CultureInfo.InvariantCulture, $"{Of(line.Account)} of lesson {booking.Value}"),
        { PackageId: { } package } => string.Create(CultureInfo.InvariantCulture, $"{Of(line.Account)} of package {package.Value}"),
        _ => Of(line.Account),
    };

    private static string Of(LedgerAccountKind account) => account switch
    {
        LedgerAccountKind.Wallet => "Wallet",
        LedgerAccountKind.Escrow or LedgerAccountKind.PackageEscrow => "Escrow",
        LedgerAccountKind.TutorPending => "Pending",
        LedgerAccountKind.TutorAvailable => "Available",
        LedgerAccountKind.PlatformFees => "Platform fees",
        LedgerAccountKind.GatewayClearing => "Gateway clearing",
    };

    private static string Rows(LedgerRule rule) => rule switch
    {
        LedgerRule.JournalsBalance or LedgerRule.OneCurrency => "journal",
        LedgerRule.BookBalances => "line",
        LedgerRule.WalletsMatch or LedgerRule.NoWalletBelowZero => "wallet",
        LedgerRule.PendingMatches => "earning",
        LedgerRule.CardsAreTaken => "card payment",
        LedgerRule.CouponsCountUses => "coupon",
        LedgerRule.CreditsAddUp or LedgerRule.PackagesMatch => "package",
        LedgerRule.SettledLessonsKeepNothing or LedgerRule.OpenLessonsKeepAll or LedgerRule.NoLessonGivesBackMore => "lesson",
    };

    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
