using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Ledger;

/// <summary>The whole ledger, for admins.</summary>
public sealed class LedgerQueries(IDbContextFactory<TutorBookingDb> databases, IEnumerable<LedgerCheck> checks, IOptions<PaymentOptions> options)
{
    /// <summary>Looks now whether every rule holds; refused with WRONG_ROLE.</summary>
    /// <remarks>Each rule is broken or not by one statement, so that what is posted meanwhile is seen whole or not at all.</remarks>
    public async Task<Result<IReadOnlyList<LedgerFinding>>> CheckAsync(CurrentUser user, CancellationToken ct)
    {
        if (!user.IsAdmin) return PaymentRefusals.OnlyAdmins;

        await using var db = await databases.CreateDbContextAsync(ct);
        var (journals, lines, wallets) = (await db.Journals.CountAsync(ct), await db.JournalLines.CountAsync(ct), await db.Wallets.CountAsync(ct));
        var unbalanced = await db.Journals.CountAsync(journal => journal.Lines.Count < 2 || journal.Lines.Sum(line => line.AmountMinor) != 0, ct);
        var sum = await db.JournalLines.SumAsync(line => line.AmountMinor, ct);
        var below = await db.Wallets.CountAsync(wallet => wallet.BalanceMinor < 0, ct);
        var foreign = await db.Journals.CountAsync(journal => journal.Currency != options.Value.Currency, ct);
        var findings = new List<LedgerFinding>
        {
            new(LedgerRule.JournalsBalance, journals, unbalanced),
            new(LedgerRule.BookBalances, lines, sum is 0 ? 0 : lines, In(sum)),
            new(LedgerRule.WalletsMatch, wallets, await MismatchesAsync(db, ct), In(await db.Wallets.SumAsync(wallet => wallet.BalanceMinor, ct))),
            new(LedgerRule.NoWalletBelowZero, wallets, below),
            new(LedgerRule.PendingMatches, await db.Earnings.CountAsync(ct), await PendingMismatchesAsync(db, ct), In(await db.Earnings.Where(earning => earning.ReleasedAt == null).SumAsync(earning => earning.AmountMinor, ct))),
            new(LedgerRule.OneCurrency, journals, foreign),
            new(LedgerRule.CardsAreTaken, await db.CardPayments.CountAsync(ct), await db.CardPayments.CountAsync(payment => payment.State == CardPaymentState.Lost, ct)),
        };
        foreach (var check in checks)
        {
            findings.AddRange(await check.FindAsync(db, ct));
        }

        return findings;
    }

    /// <summary>The journals with their lines, the newest first; refused with WRONG_ROLE.</summary>
    /// <param name="number">Counted from 1; one beyond the last page gives the last.</param>
    public async Task<Result<Page<JournalView>>> JournalsAsync(CurrentUser user, int number, int size, CancellationToken ct)
    {
        if (!user.IsAdmin) return PaymentRefusals.OnlyAdmins;

        await using var db = await databases.CreateDbContextAsync(ct);
        var window = PageWindow.Nearest(await db.Journals.CountAsync(ct), number, size);
        var journals = await window.Of(db.Journals.AsNoTracking().Include(journal => journal.Lines).OrderByDescending(journal => journal.Id)).ToListAsync(ct);
        var people = journals.SelectMany(journal => journal.Lines.Select(line => line.PersonId).Append(journal.ActorId)).OfType<UserId>().Distinct().ToList();
        var names = await db.Accounts.Where(account => people.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, ct);
        return window.With(journals.ConvertAll(journal => Describe(journal, names)));
    }

    // Wallets whose lines say otherwise, and people with lines but no wallet.
    private static async Task<int> MismatchesAsync(TutorBookingDb db, CancellationToken ct)
    {
        var (wallets, lines) = (db.Wallets, db.JournalLines.Where(line => line.Account == LedgerAccountKind.Wallet));
        var differing = await wallets.CountAsync(wallet => wallet.BalanceMinor != lines.Where(line => line.PersonId == wallet.PersonId).Sum(line => line.AmountMinor), ct);
        var missing = await lines.Where(line => !wallets.Any(wallet => wallet.PersonId == line.PersonId)).Select(line => line.PersonId).Distinct().CountAsync(ct);
        return differing + missing;
    }

    private static Task<int> PendingMismatchesAsync(TutorBookingDb db, CancellationToken ct)
    {
        var (earnings, lines) = (db.Earnings.Where(earning => earning.ReleasedAt == null), db.JournalLines.Where(line => line.Account == LedgerAccountKind.TutorPending));
        return db.Users.CountAsync(
            tutor => earnings.Where(earning => earning.TutorAccountId == tutor.Id).Sum(earning => earning.AmountMinor)
                != lines.Where(line => line.PersonId == tutor.Id).Sum(line => line.AmountMinor),
            ct);
    }

    private static JournalView Describe(Journal journal, Dictionary<UserId, string> names) => new(
        journal.Id,
        journal.Key,
        journal.Kind,
        journal.BookingId,
        journal.PackageId,
        NameOf(journal.ActorId, names),
        journal.At,
        [
            .. journal.Lines.OrderBy(line => line.Number).Select(line => new JournalViewLine(
                line.Number, line.Account, NameOf(line.PersonId, names), line.BookingId, line.PackageId, new Money(line.AmountMinor, journal.Currency))),
        ]);

    private static string? NameOf(UserId? person, Dictionary<UserId, string> names) => person is { } id ? names.GetValueOrDefault(id) : null;

    private Money In(long minor) => new(minor, options.Value.Currency);
}
