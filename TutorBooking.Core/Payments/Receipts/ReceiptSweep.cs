using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Receipts;

/// <summary>Issues receipts for what the ledger tells, in its order and apart from it, so that no booking waits for a counter. Two at once do no harm: a number is given once, and who loses counts again.</summary>
public sealed class ReceiptSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, IClock clock, ILogger<ReceiptSweep> log)
    : Sweep(records, clock, log)
{
    // So many in one transaction.
    private const int BatchSize = 200;

    // Whoever keeps losing leaves the rest to the next run.
    private const int Attempts = 5;

    private ReceiptMark mark = ReceiptMark.None;

    public override string Name => "receipts to issue";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(15);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct)
    {
        var (done, lost, last) = (0, 0, await LastJournalAsync(ct));
        while (lost < Attempts)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            var batch = await DueAsync(db, mark.Seen, ct);
            if (batch.Count is 0) break;

            db.Receipts.AddRange(await NumberAsync(db, batch, ct));
            var isSaved = await db.TrySaveAsync(ct) is SaveOutcome.Saved;
            (done, lost) = isSaved ? (done + batch.Count, 0) : (done, lost + 1);
        }

        if (lost < Attempts)
        {
            mark = mark.After(last, now);
        }

        return done;
    }

    private async Task<JournalId> LastJournalAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Journals.OrderByDescending(journal => journal.Id).Select(journal => journal.Id).FirstOrDefaultAsync(ct);
    }

    private static async Task<List<ReceiptedLine>> DueAsync(TutorBookingDb db, JournalId seen, CancellationToken ct)
    {
        var receipts = db.Receipts;
        var due = await db.Journals.AsNoTracking().Include(journal => journal.Lines)
            .Where(journal => journal.Id > seen)
            .Where(journal => ReceiptPolicy.Receipted.Contains(journal.Kind) && !receipts.Any(receipt => receipt.JournalId == journal.Id))
            .Where(journal => journal.Lines.Any(line => line.PersonId != null && (line.Account == LedgerAccountKind.Wallet || line.Account == LedgerAccountKind.GatewayClearing)))
            .OrderBy(journal => journal.Id).Take(BatchSize).ToListAsync(ct);
        return [.. due.SelectMany(Read)];
    }

    private static IEnumerable<ReceiptedLine> Read(Journal journal) => journal.Lines
        .Where(line => line.Account is LedgerAccountKind.Wallet or LedgerAccountKind.GatewayClearing)
        .GroupBy(line => line.PersonId)
        .Where(own => own.Key is not null)
        .Select(own => new ReceiptedLine(
            journal.Id, journal.Kind, journal.BookingId, journal.At, journal.Currency, own.Key.GetValueOrDefault(), own.Sum(line => line.AmountMinor)));

    private static async Task<List<Receipt>> NumberAsync(TutorBookingDb db, List<ReceiptedLine> batch, CancellationToken ct)
    {
        var counts = new Dictionary<(ReceiptKind Kind, int Year), int>();
        var receipts = new List<Receipt>();
        foreach (var line in batch)
        {
            if (ReceiptPolicy.KindFor(line.JournalKind) is not { } kind) continue;

            var year = line.At.InUtc().Year;
            var last = counts.TryGetValue((kind, year), out var known) ? known : await LastAsync(db, kind, year, ct);
            receipts.Add(line.Number(kind, year, counts[(kind, year)] = last + 1));
        }

        return receipts;
    }

    private static async Task<int> LastAsync(TutorBookingDb db, ReceiptKind kind, int year, CancellationToken ct) =>
        await db.Receipts.Where(receipt => receipt.Kind == kind && receipt.Year == year).MaxAsync(receipt => (int?)receipt.Count, ct) ?? 0;
}
