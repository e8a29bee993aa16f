using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Whether the bookings and the ledger say the same of the money of lessons; each rule is looked at by one statement.</summary>
internal static class LessonMoneyChecks
{
    public static async Task<IReadOnlyList<LedgerFinding>> FindAsync(TutorBookingDb db, CancellationToken ct)
    {
        var settled = await db.Bookings.CountAsync(booking => booking.SettledAt != null, ct);
        var unsettled = await db.Bookings.CountAsync(booking => booking.SettledAt == null, ct);
        return
        [
            new LedgerFinding(LedgerRule.SettledLessonsKeepNothing, settled, await CountKeptAsync(db, ct)),
            new LedgerFinding(LedgerRule.OpenLessonsKeepAll, unsettled, await CountNotKeptAsync(db, ct)),
            new LedgerFinding(LedgerRule.NoLessonGivesBackMore, settled + unsettled, await CountGivenBackAsync(db, ct)),
        ];
    }

    // Settled lessons that something is kept for, and money that is kept for no lesson at all.
    private static async Task<int> CountKeptAsync(TutorBookingDb db, CancellationToken ct)
    {
        var open = db.Bookings.Where(booking => booking.SettledAt == null);
        return await Escrows(db).CountAsync(escrow => escrow.Minor != 0 && !open.Any(booking => booking.Id == escrow.BookingId), ct);
    }

    private static async Task<int> CountNotKeptAsync(TutorBookingDb db, CancellationToken ct) => await db.Bookings
        .Where(booking => booking.SettledAt == null)
        .LeftJoin(Escrows(db), booking => booking.Id, escrow => escrow.BookingId, (booking, escrow) => new { booking.Funding.PaidMinor, Kept = (long?)escrow!.Minor ?? 0 })
        .CountAsync(lesson => lesson.Kept != lesson.PaidMinor, ct);

    // Decided, or by the ledger: what has come out of a student's wallet and card for a lesson is never less than what went back there.
    private static async Task<int> CountGivenBackAsync(TutorBookingDb db, CancellationToken ct)
    {
        var given = db.Journals.Where(journal => journal.BookingId != null)
            .Join(
                db.JournalLines.Where(line => line.Account == LedgerAccountKind.Wallet || line.Account == LedgerAccountKind.GatewayClearing),
                journal => journal.Id,
                line => line.JournalId,
                (journal, line) => new { BookingId = journal.BookingId!.Value, line.AmountMinor })
            .GroupBy(line => line.BookingId)
            .Select(lesson => new LessonSum { BookingId = lesson.Key, Minor = lesson.Sum(line => line.AmountMinor) });

        // Joined and not asked for each booking: the sums are made once.
        return await db.Bookings
            .LeftJoin(given, booking => booking.Id, lesson => lesson.BookingId, (booking, lesson) => new { booking.RefundedMinor, booking.Funding.PaidMinor, Given = (long?)lesson!.Minor ?? 0 })
            .CountAsync(lesson => lesson.RefundedMinor > lesson.PaidMinor || lesson.Given > 0, ct);
    }

    private static IQueryable<LessonSum> Escrows(TutorBookingDb db) => db.JournalLines
        .Where(line => line.Account == LedgerAccountKind.Escrow && line.BookingId != null)
        .GroupBy(line => line.BookingId!.Value)
        .Select(escrow => new LessonSum { BookingId = escrow.Key, Minor = escrow.Sum(line => line.AmountMinor) });

    private sealed class LessonSum
    {
        public BookingId BookingId { get; init; }

        public long Minor { get; init; }
    }
}
