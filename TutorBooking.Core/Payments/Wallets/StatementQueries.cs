using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Wallets;

/// <summary>The months of everybody's own wallet.</summary>
public sealed class StatementQueries(IDbContextFactory<TutorBookingDb> databases, IOptions<PaymentOptions> options)
{
    /// <summary>The month in which a day lies, by the owner's own clock; empty for who had no movement in it.</summary>
    public async Task<WalletStatement> FindAsync(CurrentUser user, LocalDate day, CancellationToken ct)
    {
        var first = new LocalDate(day.Year, day.Month, 1);
        var (from, to) = (StartOf(first, user), StartOf(first.PlusMonths(1), user));
        await using var db = await databases.CreateDbContextAsync(ct);
        var own =
            from line in db.JournalLines
            where line.PersonId == user.Id && line.Account == LedgerAccountKind.Wallet
            join journal in db.Journals on line.JournalId equals journal.Id
            select new { journal.Id, journal.Kind, journal.BookingId, journal.At, line.AmountMinor };
        var opening = await own.Where(entry => entry.At < from).SumAsync(entry => entry.AmountMinor, ct);
        var month = await own.Where(entry => entry.At >= from && entry.At < to).OrderBy(entry => entry.Id).ToListAsync(ct);

        var balance = opening;
        var entries = month.ConvertAll(entry => new WalletEntry(entry.Id, entry.Kind, In(entry.AmountMinor), In(balance += entry.AmountMinor), entry.BookingId, entry.At));
        return new WalletStatement(first, In(opening), entries, In(balance));
    }

    private static Instant StartOf(LocalDate date, CurrentUser user) => user.Zone.AtStartOfDay(date).ToInstant();

    private Money In(long minor) => new(minor, options.Value.Currency);
}
