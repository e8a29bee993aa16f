using System.Globalization;
using NodaTime;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages.Credits;

/// <summary>What packages and their credits tell the ledger.</summary>
internal static class CreditJournals
{
    /// <summary>What was paid is kept for the credits, whichever pocket it came from.</summary>
    public static Journal Bought(Package package) => Journal.Of(
        JournalKind.PackageBought, KeyOf(package.Id), package.BoughtAt, package.StudentId, booking: null,
        new Posting(LedgerAccount.Wallet(package.StudentId), new Money(-package.WalletMinor, package.Currency)),
        new Posting(LedgerAccount.CardOf(package.StudentId), new Money(-package.CardMinor, package.Currency)),
        new Posting(LedgerAccount.PackageEscrow(package.Id), package.Price));

    /// <summary>The platform has its fee and the tutor the rest, as of a lesson that was taught.</summary>
    public static Journal Expired(Package package, Credit credit, Instant now)
    {
        var (value, share) = (package.ValueOf(credit), package.TutorShareOf(credit));
        return Journal.Of(
            JournalKind.CreditExpired, string.Create(CultureInfo.InvariantCulture, $"credit/{package.Id.Value}/{credit.Number}/expired"), now, actor: null, booking: null,
            new Posting(LedgerAccount.PackageEscrow(package.Id), -value),
            new Posting(LedgerAccount.TutorAvailable(package.TutorAccountId), share),
            new Posting(LedgerAccount.PlatformFees, value - share));
    }

    private static string KeyOf(PackageId package) => string.Create(CultureInfo.InvariantCulture, $"package/{package.Value}");
}
