using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

/// <summary>Short words for what tests of money do and ask.</summary>
internal static class Purses
{
    /// <summary>The rules that look at bookings.</summary>
    public static readonly LedgerRule[] OfLessons = [LedgerRule.SettledLessonsKeepNothing, LedgerRule.OpenLessonsKeepAll, LedgerRule.NoLessonGivesBackMore];

    private static int keys;

    extension(TestCore core)
    {
        public Task<Result<TopUpView>> TopUpAsync(CurrentUser person, string amount, string card = DemoCards.Ok, string? key = null) =>
            core.Get<WalletService>().TopUpAsync(person, amount, card, key ?? $"key-{Interlocked.Increment(ref keys)}", CancellationToken.None);

        public Task<WalletView> WalletAsync(CurrentUser person, int page = 1, int size = 20) =>
            core.Get<WalletQueries>().ReadAsync(person, page, size, CancellationToken.None);

        public async Task<long> BalanceAsync(CurrentUser person) => (await core.WalletAsync(person)).Balance.Minor;

        public Task<int> JournalsAsync() => core.Database.ReadAsync(db => db.Journals.CountAsync());

        /// <summary>Every rule of the ledger with what was found, but for those of lessons: tests of money alone spend it on lessons that nobody booked.</summary>
        public async Task<IReadOnlyList<LedgerFinding>> CheckAsync(CurrentUser admin) =>
            [.. (await core.Get<LedgerQueries>().CheckAsync(admin, CancellationToken.None)).Value.Where(finding => !OfLessons.Contains(finding.Rule))];
    }

    /// <summary>Money that leaves a wallet for a lesson, or with a sum below zero comes back.</summary>
    public static Journal Spend(CurrentUser person, BookingId booking, long minor, string key) => Journal.Of(
        minor > 0 ? JournalKind.LessonHeld : JournalKind.LessonReturned, key, FakeClock.Start, person.Id, booking,
        new Posting(LedgerAccount.Wallet(person.Id), new Money(-minor, "EUR")), new Posting(LedgerAccount.Escrow(booking), new Money(minor, "EUR")));

    /// <summary>The value of a credit that goes back from its booking to its package.</summary>
    public static Journal Returned(PackageId package, BookingId booking, long minor, string key) => Journal.Of(
        JournalKind.LessonReturned, key, FakeClock.Start, actor: null, booking,
        new Posting(LedgerAccount.Escrow(booking), new Money(-minor, "EUR")), new Posting(LedgerAccount.PackageEscrow(package), new Money(minor, "EUR")));
}
