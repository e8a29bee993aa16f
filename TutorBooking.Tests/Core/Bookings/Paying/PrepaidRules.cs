namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What is true of packages, their credits and the lessons with them at every moment.</summary>
internal static class PrepaidRules
{
    // Half up of the platform's 15 parts in 115; the platform's own sum is not asked, since it is what is looked at.
    private const string Fee = "(b.Funding_PaidMinor * 30 + 115) / 230";

    private const string IsBack = "b.SettledAt IS NOT NULL AND b.RefundedMinor = b.Funding_PaidMinor";

    public static readonly IReadOnlyList<(string Rule, string Broken)> Always =
    [
        ("what was bought of a package remains, is reserved, is used or has expired", "SELECT COUNT(*) FROM Packages p WHERE PurchasedCredits <> RemainingCredits + (SELECT COUNT(*) FROM Credits c WHERE c.PackageId = p.Id AND c.State IN ('Reserved', 'Consumed', 'Expired'))"),
        ("what remains of a package are credits that can be used", "SELECT COUNT(*) FROM Packages p WHERE RemainingCredits <> (SELECT COUNT(*) FROM Credits c WHERE c.PackageId = p.Id AND c.State = 'Available')"),
        ("a package's price is what its credits are worth", "SELECT COUNT(*) FROM Packages p WHERE PriceMinor <> (SELECT SUM(ValueMinor) FROM Credits c WHERE c.PackageId = p.Id)"),
        ("a package's price was paid by wallet and card", "SELECT COUNT(*) FROM Packages WHERE PriceMinor <> WalletMinor + CardMinor OR WalletMinor < 0 OR CardMinor < 0"),
        ("a package's card is spent on it once with its part", $"SELECT COUNT(*) FROM Packages p WHERE CardMinor <> (SELECT COALESCE(SUM(AmountMinor), 0) FROM CardPayments c WHERE c.State IN {BookRules.HasBought} AND c.PersonId = p.StudentId AND c.Purpose = 'package/' || p.OfferId || '/' || p.RequestKey)"),
        ("a package keeps what its available credits are worth", "SELECT COUNT(*) FROM Packages p WHERE (SELECT COALESCE(SUM(ValueMinor), 0) FROM Credits c WHERE c.PackageId = p.Id AND c.State = 'Available') <> (SELECT COALESCE(SUM(AmountMinor), 0) FROM JournalLines l WHERE l.Account = 'PackageEscrow' AND l.PackageId = p.Id)"),
        ("a lesson has one credit of its worth, until all has gone back", $"SELECT COUNT(*) FROM Bookings b WHERE b.PackageId IS NOT NULL AND (SELECT COUNT(*) FROM Credits c WHERE c.BookingId = b.Id AND c.PackageId = b.PackageId AND c.ValueMinor = b.Funding_PaidMinor AND c.State = CASE WHEN b.SettledAt IS NULL THEN 'Reserved' ELSE 'Consumed' END) <> CASE WHEN {IsBack} THEN 0 ELSE 1 END"),
        ("a credit in use has one lesson", $"SELECT COUNT(*) FROM Credits c WHERE c.State IN ('Reserved', 'Consumed') AND (SELECT COUNT(*) FROM Bookings b WHERE b.Id = c.BookingId AND b.PackageId = c.PackageId AND NOT ({IsBack})) <> 1"),
        ("a credit comes back whole or not at all", "SELECT COUNT(*) FROM Bookings WHERE PackageId IS NOT NULL AND RefundedMinor NOT IN (0, Funding_PaidMinor)"),
        ("a lesson with a credit costs no money", "SELECT COUNT(*) FROM Bookings WHERE PackageId IS NOT NULL AND (CardPaymentId IS NOT NULL OR CouponId IS NOT NULL OR Funding_CardMinor <> 0)"),
        ("a lesson's credit is its tutor's but for the fee", $"SELECT COUNT(*) FROM Bookings b WHERE b.PackageId IS NOT NULL AND b.Funding_TutorMinor <> b.Funding_PaidMinor - {Fee}"),
    ];
}
