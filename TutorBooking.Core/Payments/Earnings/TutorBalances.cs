using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>What a tutor's accounts of the ledger hold, in minor units: the sums of their lines.</summary>
internal static class TutorBalances
{
    extension(TutorBookingDb db)
    {
        public Task<long> PendingAsync(UserId tutor, CancellationToken ct) => db.LinesOf(tutor, LedgerAccountKind.TutorPending).SumAsync(line => line.AmountMinor, ct);

        /// <param name="before">Only what was posted before this moment; all where it is null.</param>
        public Task<long> AvailableAsync(UserId tutor, Instant? before, CancellationToken ct)
        {
            var lines = db.LinesOf(tutor, LedgerAccountKind.TutorAvailable);
            return before is { } end
                ? lines.Join(db.Journals.Where(journal => journal.At < end), line => line.JournalId, journal => journal.Id, (line, _) => line.AmountMinor).SumAsync(ct)
                : lines.SumAsync(line => line.AmountMinor, ct);
        }

        private IQueryable<JournalLine> LinesOf(UserId tutor, LedgerAccountKind account) => db.JournalLines.Where(line => line.PersonId == tutor && line.Account == account);
    }
}
