using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What the lines of all journals sum to, account by account.</summary>
internal sealed record Balances(long Wallet, long Escrow, long Pending, long Fees, long Clearing)
{
    public long Sum => Wallet + Escrow + Pending + Fees + Clearing;

    public static async Task<Balances> ReadAsync(TestCore core)
    {
        var sums = await core.Database.ReadAsync(db => db.JournalLines.GroupBy(line => line.Account)
            .Select(account => new { account.Key, Minor = account.Sum(line => line.AmountMinor) }).ToDictionaryAsync(account => account.Key, account => account.Minor));
        return new Balances(
            sums.GetValueOrDefault(LedgerAccountKind.Wallet),
            sums.GetValueOrDefault(LedgerAccountKind.Escrow),
            sums.GetValueOrDefault(LedgerAccountKind.TutorPending),
            sums.GetValueOrDefault(LedgerAccountKind.PlatformFees),
            sums.GetValueOrDefault(LedgerAccountKind.GatewayClearing));
    }
}
