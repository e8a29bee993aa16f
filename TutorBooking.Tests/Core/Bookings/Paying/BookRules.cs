using Microsoft.Data.Sqlite;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What is true of all money at every moment, asked of the database itself in one statement, so that it can be asked after every step.</summary>
internal static class BookRules
{
    /// <summary>The states of a card payment with which something was bought, whether the bank gave the money or not.</summary>
    public const string HasBought = "('Spent', 'Captured', 'Lost', 'WrittenOff')";

    private const string Escrow = "(SELECT BookingId, SUM(AmountMinor) AS Kept FROM JournalLines WHERE Account = 'Escrow' GROUP BY BookingId)";

    // What the book had sent back to a card that never paid was given back by the book all the same.
    private const string OutOfPurse = "(SELECT j.BookingId, SUM(l.AmountMinor) AS Back FROM Journals j JOIN JournalLines l ON l.JournalId = j.Id "
        + "WHERE j.BookingId IS NOT NULL AND j.Kind <> 'RefundNotOwed' AND l.Account IN ('Wallet', 'GatewayClearing', 'PackageEscrow') GROUP BY j.BookingId)";

    // A package does not name its card payment, but the payment names its purchase.
    private const string PackagesOfCard = "(SELECT COUNT(*) FROM Packages k WHERE k.StudentId = p.PersonId AND k.CardMinor = p.AmountMinor AND p.Purpose = 'package/' || k.OfferId || '/' || k.RequestKey)";

    private static readonly (string Rule, string Broken)[] Always =
    [
        .. PrepaidRules.Always,
        .. CouponRules.Always,
        .. WrittenOffRules.Always,
        .. ReceiptRules.Always,
        ("a journal sums to zero", "SELECT COUNT(*) FROM (SELECT JournalId FROM JournalLines GROUP BY JournalId HAVING SUM(AmountMinor) <> 0)"),
        ("all accounts sum to zero", "SELECT COALESCE(SUM(AmountMinor), 0) FROM JournalLines"),
        ("a key is told once", "SELECT COUNT(*) - COUNT(DISTINCT Key) FROM Journals"),
        ("an open lesson keeps what was paid, a settled one nothing", $"SELECT COUNT(*) FROM Bookings b LEFT JOIN {Escrow} e ON e.BookingId = b.Id WHERE COALESCE(e.Kept, 0) <> CASE WHEN b.SettledAt IS NULL THEN b.Funding_PaidMinor ELSE 0 END"),
        ("a lesson is settled once it has ended, but for a tutor who may object", "SELECT COUNT(*) FROM Bookings WHERE (SettledAt IS NULL) <> (Status IN ('Pending', 'Confirmed')) AND Status <> 'NoShowTutor'"),
        ("nobody decides to give back more than was paid", "SELECT COUNT(*) FROM Bookings WHERE RefundedMinor > Funding_PaidMinor OR RefundedMinor < 0"),
        ("nobody gives back more than was paid", $"SELECT COUNT(*) FROM {OutOfPurse} WHERE Back > 0"),
        ("what went back is what was decided", $"SELECT COUNT(*) FROM Bookings b JOIN {OutOfPurse} p ON p.BookingId = b.Id WHERE p.Back + b.Funding_PaidMinor <> CASE WHEN b.SettledAt IS NULL THEN 0 ELSE b.RefundedMinor END"),
        ("its tutor has what was decided", "SELECT COUNT(*) FROM Bookings b LEFT JOIN Earnings e ON e.BookingId = b.Id WHERE COALESCE(e.AmountMinor, 0) <> CASE WHEN b.SettledAt IS NULL THEN 0 ELSE b.EarnedMinor END"),
        ("a wallet is never below zero", "SELECT COUNT(*) FROM Wallets WHERE BalanceMinor < 0"),
        ("a wallet holds what its lines say", "SELECT COUNT(*) FROM Wallets w WHERE BalanceMinor <> (SELECT SUM(AmountMinor) FROM JournalLines l WHERE l.Account = 'Wallet' AND l.PersonId = w.PersonId)"),
        ("a card gets back at most what it paid", "SELECT COUNT(*) FROM CardPayments WHERE RefundedMinor > AmountMinor OR RefundedMinor < 0"),
        ("a card's refunds are what was decided for it", "SELECT COUNT(*) FROM CardPayments p WHERE RefundedMinor <> (SELECT COALESCE(SUM(AmountMinor), 0) FROM CardRefunds r WHERE r.PaymentId = p.Id AND r.State <> 'TakenBack')"),
        ("a lesson's card is spent on it with its part", $"SELECT COUNT(*) FROM Bookings b JOIN CardPayments p ON p.Id = b.CardPaymentId WHERE p.State NOT IN {HasBought} OR p.AmountMinor <> b.Funding_CardMinor OR p.PersonId <> b.StudentId"),
        ("a spent card has bought one thing", $"SELECT COUNT(*) FROM CardPayments p WHERE (p.State IN {HasBought}) <> (SELECT COUNT(*) FROM Bookings b WHERE b.CardPaymentId = p.Id) + CASE WHEN p.State IN {HasBought} THEN {PackagesOfCard} ELSE 0 END"),
        ("a lesson that has ended owns no time", "SELECT COUNT(*) FROM Claims c JOIN Bookings b ON b.Id = c.BookingId WHERE b.Status NOT IN ('Pending', 'Confirmed')"),
    ];

    private static readonly (string Rule, string Broken)[] AtRest =
    [
        .. WrittenOffRules.AtRest,
        .. ReceiptRules.AtRest,
        ("the bank has what the book says", "SELECT (SELECT COALESCE(SUM(AmountMinor - RefundedMinor), 0) FROM DemoCharges WHERE State = 'Succeeded') + (SELECT COALESCE(SUM(AmountMinor), 0) FROM JournalLines WHERE Account = 'GatewayClearing' AND JournalId NOT IN (SELECT Id FROM Journals WHERE Kind = 'PayoutMade'))"),
        ("no card is on its way", "SELECT COUNT(*) FROM CardPayments WHERE State NOT IN ('Captured', 'Ended', 'WrittenOff')"),
        ("no refund is on its way", "SELECT COUNT(*) FROM CardRefunds WHERE State IN ('Waiting', 'Sent')"),
        ("the bank keeps no money ready for a lesson", "SELECT COUNT(*) FROM DemoCharges WHERE State IN ('Authorised', 'SecondStep') AND Key LIKE 'card/%'"),
        ("a card is charged exactly where something was bought", "SELECT COUNT(*) FROM CardPayments p LEFT JOIN DemoCharges c ON c.Key = 'card/' || p.Id WHERE (p.State = 'Captured') <> (COALESCE(c.State, '') = 'Succeeded')"),
    ];

    /// <summary>Those that are broken; what is true only once all sweeps have been by is asked <paramref name="atRest"/> alone.</summary>
    public static List<string> Broken(SqliteConnection connection, bool atRest)
    {
        var rules = atRest ? [.. Always, .. AtRest] : Always;
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", rules.Select(rule => $"({rule.Broken})"))}";
        using var reader = command.ExecuteReader();
        reader.Read();
        return [.. rules.Where((_, column) => reader.GetInt64(column) is not 0).Select((rule, _) => rule.Rule)];
    }
}
