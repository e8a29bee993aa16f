using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages.Credits;

/// <summary>What a lesson does to its credit. All of it changes tracked rows only: the caller saves it with the lesson, in one transaction.</summary>
/// <remarks>Two at once do no harm: the save of the second answers ChangedMeanwhile, by the package's version.</remarks>
public static class PackageCredits
{
    extension(TutorBookingDb db)
    {
        /// <summary>Takes the credit of the package that expires first; bind it once the booking has its number.</summary>
        /// <param name="student">Whose package it must be.</param>
        /// <param name="tutor">Whose lesson it is.</param>
        /// <param name="durationMinutes">Of the lesson.</param>
        /// <param name="package">The package to use.</param>
        /// <param name="lessonDay">On which the lesson begins by the student's clock.</param>
        /// <param name="ct">Gives the call up.</param>
        /// <returns>Refused with PACKAGE_NOT_FOUND, also for somebody else's, PACKAGE_MISMATCH, PACKAGE_EXPIRED or NO_CREDITS.</returns>
        public async Task<Result<ReservedCredit>> ReserveCreditAsync(
            UserId student, TutorId tutor, int durationMinutes, PackageId package, LocalDate lessonDay, CancellationToken ct)
        {
            var own = await db.Packages.Include(one => one.Credits).SingleOrDefaultAsync(one => one.Id == package && one.StudentId == student, ct);
            if (own is null) return PackageRefusals.NotFound;

            var chosen = CreditPolicy.Choose(own, tutor, durationMinutes, lessonDay);
            if (chosen.Refusal is { } refusal) return refusal;

            chosen.Value.Reserve();
            own.NoteTaken();
            return Reserved(own, chosen.Value);
        }

        /// <summary>Gives a reserved credit to its booking and moves its value from the package's escrow into the booking's.</summary>
        /// <param name="reserved">What <c>ReserveCreditAsync</c> answered.</param>
        /// <param name="booking">The booking, once it has its number.</param>
        /// <param name="key">Of the journal.</param>
        /// <param name="actor">Who books.</param>
        /// <param name="at">When.</param>
        /// <param name="ct">Gives the call up.</param>
        public async Task BindCreditAsync(ReservedCredit reserved, BookingId booking, string key, UserId? actor, Instant at, CancellationToken ct)
        {
            reserved.Credit.Bind(booking);
            var journal = Journal.Of(
                JournalKind.CreditReserved, key, at, actor, booking,
                new Posting(LedgerAccount.PackageEscrow(reserved.Credit.PackageId), -reserved.Value),
                new Posting(LedgerAccount.Escrow(booking), reserved.Value));
            if (await db.PostAsync(journal, ct) is { } refusal) throw new InvalidOperationException($"No wallet is moved, and yet: {refusal.Sentence}");
        }

        /// <summary>The lesson was taught, or was the student's to lose. No effect where it is consumed already, or the booking has no credit.</summary>
        public async Task ConsumeCreditAsync(BookingId booking, CancellationToken ct)
        {
            if (await db.FindCreditAsync(booking, CreditState.Reserved, ct) is not var (package, credit)) return;

            credit.Consume();
            package.NoteChanged();
        }

        /// <summary>The credit comes back, and lives on for some days where its package has expired. No effect where it is back already, or the booking has none.</summary>
        /// <param name="booking">Whose credit it is.</param>
        /// <param name="studentCancelled">Whether the student cancelled in time, and not somebody else.</param>
        /// <param name="now">When.</param>
        /// <param name="ct">Gives the call up.</param>
        /// <param name="isUsed">Whether a later decision brings back one that was used already.</param>
        public async Task RestoreCreditAsync(BookingId booking, bool studentCancelled, Instant now, CancellationToken ct, bool isUsed = false)
        {
            if (await db.FindCreditAsync(booking, isUsed ? CreditState.Consumed : CreditState.Reserved, ct) is not var (package, credit)) return;

            var zone = Zones.Named(await db.Accounts.Where(account => account.Id == package.StudentId).Select(account => account.TimeZone).SingleAsync(ct));
            credit.Restore(package.Grace.LastDay(credit.ExpiresOn, package.ExpiresOn, now.InZone(zone).Date, studentCancelled));
            package.NoteReturned();
        }

        /// <summary>A cancellation is taken back, and with it the same credit, also one that it had used. Where another lesson took that one meanwhile, another credit of the package serves as well, at its own value.</summary>
        /// <param name="booking">Whose cancellation is taken back.</param>
        /// <param name="package">Which paid for it.</param>
        /// <param name="lessonDay">On which the lesson begins by the student's clock.</param>
        /// <param name="ct">Gives the call up.</param>
        /// <returns>The credit that the booking has now; refused with PACKAGE_EXPIRED or NO_CREDITS where the package has none left for that day.</returns>
        public async Task<Result<ReservedCredit>> ReserveAgainAsync(BookingId booking, PackageId package, LocalDate lessonDay, CancellationToken ct)
        {
            var own = await db.Packages.Include(one => one.Credits).SingleAsync(one => one.Id == package, ct);
            var had = own.Credits.Where(credit => credit.BookingId == booking).ToList();
            if (had.Find(credit => credit.State is CreditState.Reserved) is { } kept) return Reserved(own, kept);

            if (had.Find(credit => credit.State is CreditState.Consumed or CreditState.Available) is { } same) return TakeAgain(own, same);

            var chosen = CreditPolicy.Choose(own, own.TutorId, own.DurationMinutes, lessonDay);
            if (chosen.Refusal is { } refusal) return refusal;

            chosen.Value.Reserve();
            chosen.Value.Bind(booking);
            own.NoteTaken();
            return Reserved(own, chosen.Value);
        }

        private async Task<(Package Package, Credit Credit)?> FindCreditAsync(BookingId booking, CreditState state, CancellationToken ct)
        {
            // Tracked rows first: what this context has changed and not saved yet is true of it already.
            var credits = await db.Credits.Where(credit => credit.BookingId == booking).ToListAsync(ct);
            if (credits.Find(credit => credit.BookingId == booking && credit.State == state) is not { } found) return null;

            return (await db.Packages.SingleAsync(package => package.Id == found.PackageId, ct), found);
        }
    }

    // A late cancellation had used it, so it never left its booking; another one gave it back.
    private static ReservedCredit TakeAgain(Package package, Credit credit)
    {
        if (credit.State is CreditState.Available)
        {
            package.NoteTaken();
        }
        else
        {
            package.NoteChanged();
        }

        credit.ReserveAgain();
        return Reserved(package, credit);
    }

    private static ReservedCredit Reserved(Package package, Credit credit) => new(credit, package.ValueOf(credit), package.TutorShareOf(credit));
}
