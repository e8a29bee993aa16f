namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What is true of cards that were written off.</summary>
internal static class WrittenOffRules
{
    public static readonly (string Rule, string Broken)[] Always =
    [
        ("what is written off is borne once and to the cent", "SELECT COUNT(*) FROM CardPayments p WHERE (SELECT COALESCE(SUM(l.AmountMinor), 0) FROM Journals j JOIN JournalLines l ON l.JournalId = j.Id "
            + "WHERE j.Key = 'card/' || p.Id || '/written-off' AND l.Account = 'PlatformFees') <> CASE WHEN p.State = 'WrittenOff' THEN -p.AmountMinor ELSE 0 END"),
        ("only who got nothing is owed nothing", "SELECT COUNT(*) FROM CardRefunds r JOIN CardPayments p ON p.Id = r.PaymentId WHERE r.State = 'NotOwed' AND (p.State <> 'WrittenOff' OR p.IsBackGiven)"),
        ("what is not owed costs the platform nothing", "SELECT COUNT(*) FROM CardRefunds r WHERE (SELECT COALESCE(SUM(l.AmountMinor), 0) FROM Journals j JOIN JournalLines l ON l.JournalId = j.Id "
            + "WHERE j.Kind = 'RefundNotOwed' AND j.Key = 'refund/' || r.Id AND l.Account = 'PlatformFees') <> CASE WHEN r.State = 'NotOwed' THEN r.AmountMinor ELSE 0 END"),
    ];

    public static readonly (string Rule, string Broken)[] AtRest =
    [
        ("what goes back of a written-off card is where the admin said", "SELECT COUNT(*) FROM CardRefunds r JOIN CardPayments p ON p.Id = r.PaymentId "
            + "WHERE p.State = 'WrittenOff' AND r.State NOT IN ('TakenBack', CASE WHEN p.IsBackGiven THEN 'IntoWallet' ELSE 'NotOwed' END)"),
    ];
}
