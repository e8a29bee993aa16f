using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Receipts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

/// <summary>Short words for what tests of receipts do and ask.</summary>
internal static class Receipted
{
    private static int keys;

    extension(TestCore core)
    {
        /// <summary>Money leaves a wallet for a lesson, or with a sum below zero comes back.</summary>
        public async Task SpendAsync(CurrentUser person, long booking, long minor, Instant? at = null)
        {
            await using var db = core.Database.CreateDbContext();
            (await db.PostAsync(Spend(person, booking, minor, at ?? core.Clock.Now), CancellationToken.None)).ShouldBeNull();
            await db.SaveChangesAsync();
        }

        /// <summary>So many lessons at one cent each.</summary>
        public async Task SpendManyAsync(CurrentUser person, int count)
        {
            await using var db = core.Database.CreateDbContext();
            foreach (var booking in Enumerable.Range(1, count))
            {
                (await db.PostAsync(Spend(person, booking, 1, core.Clock.Now), CancellationToken.None)).ShouldBeNull();
            }

            await db.SaveChangesAsync();
        }

        public Task<int> IssueAsync() => core.Get<ReceiptSweep>().RunAsync(CancellationToken.None);

        public Task<List<Receipt>> ReceiptsAsync() => core.Database.ReadAsync(db => db.Receipts.AsNoTracking().OrderBy(receipt => receipt.Id).ToListAsync());
    }

    private static Journal Spend(CurrentUser person, long booking, long minor, Instant at) => Journal.Of(
        minor > 0 ? JournalKind.LessonHeld : JournalKind.LessonReturned, $"spend/{Interlocked.Increment(ref keys)}", at, person.Id, new BookingId(booking),
        new Posting(LedgerAccount.Wallet(person.Id), new Money(-minor, "EUR")), new Posting(LedgerAccount.Escrow(new BookingId(booking)), new Money(minor, "EUR")));
}
