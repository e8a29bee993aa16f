namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What is true of cards that were written off.</summary>
internal static class WrittenOffRules
{
    public static readonly (string Rule, string Broken)[] Always =
    [
        ("what is written off is borne once and to the cent", $"SELECT COUNT(*) FROM CardPayments p WHERE {ToPlatform("'card/' || p.Id || '/written-off'")} <> CASE WHEN p.State = 'WrittenOff' THEN -p.AmountMinor ELSE 0 END"),
        ("what is not owed is borne no longer", $"SELECT COUNT(*) FROM CardRefunds r WHERE {ToPlatform("'refund/' || r.Id")} <> CASE WHEN r.State = 'NotOwed' THEN r.AmountMinor ELSE 0 END"),
        ("only a card that never paid is owed nothing", "SELECT COUNT(*) FROM CardRefunds r JOIN CardPayments p ON p.Id = r.PaymentId WHERE r.State = 'NotOwed' AND (p.State <> 'WrittenOff' OR p.IsBackGiven)"),
    ];

    public static readonly (string Rule, string Broken)[] AtRest =
    [
        ("what goes back of a written-off card is where the admin said", "SELECT COUNT(*) FROM CardRefunds r JOIN CardPayments p ON p.Id = r.PaymentId "
            + "WHERE p.State = 'WrittenOff' AND r.State NOT IN ('TakenBack', CASE WHEN p.IsBackGiven THEN 'IntoWallet' ELSE 'NotOwed' END)"),
    ];

    private static string ToPlatform(string key) =>
        $"(SELECT COALESCE(SUM(l.AmountMinor), 0) FROM Journals j JOIN JournalLines l ON l.JournalId = j.Id WHERE j.Key = {key} AND l.Account = 'PlatformFees')";
}
