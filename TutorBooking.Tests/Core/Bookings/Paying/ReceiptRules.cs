namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What is true of receipts and credit notes, and of the prices that stand on them.</summary>
internal static class ReceiptRules
{
    private const string Paid = "('LessonHeld', 'LessonHeldAgain', 'PackageBought')";

    private const string Returned = "('LessonReturned', 'LessonSplit', 'LessonCorrected')";

    // What a journal moved of somebody's wallet and card together.
    private const string Moved = "(SELECT l.JournalId, SUM(l.AmountMinor) AS Minor FROM JournalLines l WHERE l.Account IN ('Wallet', 'GatewayClearing') AND l.PersonId IS NOT NULL GROUP BY l.JournalId)";

    public static readonly (string Rule, string Broken)[] Always =
    [
        ("a lesson's price is its rate's, half up", "SELECT COUNT(*) FROM Bookings WHERE Price_BaseMinor <> (HourlyRateMinor * (strftime('%s', EndsAt) - strftime('%s', StartsAt)) + 1800) / 3600 OR Price_FeeMinor <> (Price_BaseMinor * 15 + 50) / 100"),
        ("receipts are counted without gaps", "SELECT COUNT(*) FROM (SELECT Kind FROM Receipts GROUP BY Kind, Year HAVING COUNT(*) <> MAX(Count) OR COUNT(DISTINCT Count) <> COUNT(*))"),
        ("a receipt is for what was paid, a credit note for what came back", $"SELECT COUNT(*) FROM Receipts r JOIN Journals j ON j.Id = r.JournalId WHERE NOT (CASE r.Kind WHEN 'Receipt' THEN j.Kind IN {Paid} ELSE j.Kind IN {Returned} END)"),
        ("a receipt names all that moved", $"SELECT COUNT(*) FROM Receipts r LEFT JOIN {Moved} m ON m.JournalId = r.JournalId WHERE r.AmountMinor <> ABS(COALESCE(m.Minor, 0)) OR r.AmountMinor <= 0"),
    ];

    public static readonly (string Rule, string Broken)[] AtRest =
    [
        ("whatever was paid or came back has one receipt", $"SELECT COUNT(*) FROM Journals j JOIN {Moved} m ON m.JournalId = j.Id WHERE (j.Kind IN {Paid} OR j.Kind IN {Returned}) AND (SELECT COUNT(*) FROM Receipts r WHERE r.JournalId = j.Id) <> 1"),
    ];
}
