using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Receipts;

/// <summary>Everybody's own receipts, and nobody else's.</summary>
public sealed class ReceiptQueries(IDbContextFactory<TutorBookingDb> databases)
{
    /// <summary>The newest first.</summary>
    /// <param name="number">Counted from 1; one beyond the last page gives the last.</param>
    public async Task<Page<ReceiptLine>> ListAsync(CurrentUser user, int number, int size, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var own = db.Receipts.AsNoTracking().Where(receipt => receipt.PersonId == user.Id);
        var window = PageWindow.Nearest(await own.CountAsync(ct), number, size);
        var receipts = await window.Of(own.OrderByDescending(receipt => receipt.Id)).ToListAsync(ct);
        return window.With(receipts.ConvertAll(receipt => new ReceiptLine(receipt.Number, receipt.Amount, receipt.At)));
    }

    /// <summary>One of one's own; refused with NOT_YOUR_RECEIPT or RECEIPT_NOT_FOUND.</summary>
    /// <param name="number">Such as R-2026-000123.</param>
    public async Task<Result<ReceiptView>> FindAsync(CurrentUser user, string number, CancellationToken ct)
    {
        if (ReceiptNumber.Read(number) is not { } asked) return PaymentRefusals.ReceiptNotFound;

        await using var db = await databases.CreateDbContextAsync(ct);
        var numbered = db.Receipts.AsNoTracking().Where(receipt => receipt.Kind == asked.Kind && receipt.Year == asked.Year && receipt.Count == asked.Count);
        if (await numbered.SingleOrDefaultAsync(receipt => receipt.PersonId == user.Id, ct) is not { } own)
        {
            return await numbered.AnyAsync(ct) ? PaymentRefusals.NotYourReceipt : PaymentRefusals.ReceiptNotFound;
        }

        var person = await db.Accounts.Where(account => account.Id == user.Id).Select(account => account.DisplayName).SingleAsync(ct);
        return new ReceiptView(own.Number, person, own.BookingId, own.Amount, own.At, (await CorrectedAsync(db, own, ct))?.Number);
    }

    // A lesson may be paid again after its cancellation was taken back: what comes back is what was paid last.
    private static async Task<Receipt?> CorrectedAsync(TutorBookingDb db, Receipt note, CancellationToken ct)
    {
        if (note is not { Kind: ReceiptKind.CreditNote, BookingId: { } booking }) return null;

        return await db.Receipts.AsNoTracking()
            .Where(receipt => receipt.PersonId == note.PersonId && receipt.BookingId == booking && receipt.Kind == ReceiptKind.Receipt && receipt.At <= note.At)
            .OrderByDescending(receipt => receipt.Id).FirstOrDefaultAsync(ct);
    }
}
