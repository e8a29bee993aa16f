using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Wallets;

/// <summary>Everybody's own wallet, and nobody else's.</summary>
public sealed class WalletQueries(IDbContextFactory<TutorBookingDb> databases, IOptions<PaymentOptions> options)
{
    private string Currency => options.Value.Currency;

    /// <summary>Balance and movements, the newest first; empty for who never had money here.</summary>
    /// <param name="number">Counted from 1; one beyond the last page gives the last.</param>
    public async Task<WalletView> ReadAsync(CurrentUser user, int number, int size, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var balance = await db.Wallets.Where(wallet => wallet.PersonId == user.Id).Select(wallet => wallet.BalanceMinor).SingleOrDefaultAsync(ct);
        var open = await db.TopUps.AsNoTracking().Where(topUp => topUp.PersonId == user.Id && topUp.SettledAt == null).OrderBy(topUp => topUp.Id).ToListAsync(ct);
        return new WalletView(new Money(balance, Currency), await EntriesAsync(db, user, number, size, ct), open.ConvertAll(TopUpView.Of));
    }

    /// <summary>What this person can spend; nothing for who never had money here.</summary>
    public async Task<Money> BalanceAsync(CurrentUser user, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return new Money(await db.Wallets.Where(wallet => wallet.PersonId == user.Id).Select(wallet => wallet.BalanceMinor).SingleOrDefaultAsync(ct), Currency);
    }

    private static async Task<Page<WalletEntry>> EntriesAsync(TutorBookingDb db, CurrentUser user, int number, int size, CancellationToken ct)
    {
        var own = db.JournalLines.Where(line => line.PersonId == user.Id && line.Account == LedgerAccountKind.Wallet);
        var window = PageWindow.Nearest(await own.CountAsync(ct), number, size);
        var entries =
            from line in own
            join journal in db.Journals on line.JournalId equals journal.Id
            orderby line.JournalId descending
            select new WalletEntry(
                journal.Id, journal.Kind, new Money(line.AmountMinor, journal.Currency),
                new Money(line.BalanceAfterMinor ?? 0, journal.Currency), journal.BookingId, journal.At);
        return window.With(await window.Of(entries).ToListAsync(ct));
    }
}
