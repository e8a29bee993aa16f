using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages.Credits;

/// <summary>What must be true of packages and their money at every moment; each rule is looked at by one statement.</summary>
internal static class CreditChecks
{
    public static async Task<IReadOnlyList<LedgerFinding>> FindAsync(TutorBookingDb db, CancellationToken ct)
    {
        // The database knows no other states, so a package adds up when it has as many credits as were bought.
        var astray = await db.Packages.CountAsync(
            package => package.PurchasedCredits != package.Credits.Count
                || package.RemainingCredits != package.Credits.Count(credit => credit.State == CreditState.Available),
            ct);
        var escrows = db.JournalLines.Where(line => line.Account == LedgerAccountKind.PackageEscrow);
        var wrong = await db.Packages.CountAsync(
            package => package.Credits.Where(credit => credit.State == CreditState.Available).Sum(credit => credit.ValueMinor)
                != escrows.Where(line => line.PackageId == package.Id).Sum(line => line.AmountMinor),
            ct);
        var packages = await db.Packages.CountAsync(ct);
        return [new LedgerFinding(LedgerRule.CreditsAddUp, packages, astray), new LedgerFinding(LedgerRule.PackagesMatch, packages, wrong)];
    }
}
