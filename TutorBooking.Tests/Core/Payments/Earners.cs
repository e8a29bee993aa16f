using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

/// <summary>Short words for what tests of earnings do and ask.</summary>
internal static class Earners
{
    public static readonly Duration Wait = Duration.FromHours(72);

    private static int keys;

    extension(TestCore core)
    {
        /// <summary>A lesson is settled, or settled otherwise than before: as a booking does it, in one transaction with the journal.</summary>
        public async Task<SaveOutcome> EarnAsync(CurrentUser tutor, long booking, long minor, Instant? lessonEndsAt = null)
        {
            await using var db = core.Database.CreateDbContext();
            _ = await db.EarnAsync(tutor, new BookingId(booking), minor, lessonEndsAt ?? core.Clock.Now, core.Clock.Now);
            return await db.TrySaveAsync(CancellationToken.None);
        }

        public async Task FreezeAsync(long booking, bool isFrozen)
        {
            await using var db = core.Database.CreateDbContext();
            await db.FreezeEarningAsync(new BookingId(booking), isFrozen, CancellationToken.None);
            await db.SaveChangesAsync();
        }

        /// <summary>Something earned so long ago that it is available.</summary>
        public async Task EarnAvailableAsync(CurrentUser tutor, long booking, long minor)
        {
            await core.EarnAsync(tutor, booking, minor, core.Clock.Now - Wait);
            await core.ReleaseAsync();
        }

        public Task<int> ReleaseAsync() => core.Get<EarningSweep>().RunAsync(CancellationToken.None);

        /// <summary>The sweep of another node, which remembers nothing.</summary>
        public Task<int> PayOutAsync() => core.Create<PayoutSweep>().RunAsync(CancellationToken.None);

        public async Task<EarningsView> EarningsAsync(CurrentUser tutor, int page = 1, int size = 20) =>
            (await core.Get<EarningQueries>().ReadAsync(tutor, page, size, CancellationToken.None)).Value;

        public Task<List<Payout>> PayoutsAsync() => core.Database.ReadAsync(db => db.Payouts.AsNoTracking().OrderBy(payout => payout.TutorAccountId).ThenBy(payout => payout.Number).ToListAsync());

        /// <summary>Moves the clock to the beginning of the next week's run.</summary>
        public void GoToNextRun() => core.GoTo(PayoutPolicy.NextAfter(core.Clock.Now));
    }

    /// <summary>Adds earning and journal to what is saved next; the money comes from the booking's escrow.</summary>
    public static async Task<LedgerAccount> EarnAsync(this TutorBookingDb db, CurrentUser tutor, BookingId booking, long minor, Instant lessonEndsAt, Instant now)
    {
        var change = new Money(minor, "EUR");
        var account = await db.NoteEarningAsync(booking, tutor.Id, change, lessonEndsAt, Wait, now, CancellationToken.None);
        (await db.PostAsync(
            Journal.Of(
                JournalKind.LessonEarned, $"earned/{booking.Value}/{Interlocked.Increment(ref keys)}", now, actor: null, booking,
                new Posting(LedgerAccount.Escrow(booking), -change), new Posting(account, change)),
            CancellationToken.None)).ShouldBeNull();
        return account;
    }
}
