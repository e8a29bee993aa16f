using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Packages;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>Short words for what tests of lessons with a credit do and ask.</summary>
internal static class Prepaid
{
    /// <summary>The last day of a package bought at the test's start, at 9 o'clock UTC.</summary>
    public static readonly Instant LastDayAtNine = Shop.LastDay.AtMidnight().InUtc().ToInstant() + Duration.FromHours(9);

    extension(TestCore core)
    {
        /// <summary>Ada asks Grace for a lesson and pays it with a credit.</summary>
        public Task<Result<BookingId>> BookWithAsync(Cast cast, PackageId package, Instant? at = null, CurrentUser? student = null) =>
            core.PayAsync(student ?? cast.Ada, cast.WithGrace(at) with { PackageId = package });

        /// <summary>Ada has bought a package of Grace and asks her for a lesson with its first credit.</summary>
        public async Task<(Cast Cast, PackageId Package, BookingId Booking)> BookedWithCreditAsync(int credits = 5, Instant? bookedAt = null, Instant? at = null)
        {
            var cast = await Cast.OnStageAsync(core.Database);
            var package = await core.AdaBuysAsync(cast, credits);
            if (bookedAt is { } later) core.GoTo(later);
            return (cast, package, (await core.BookWithAsync(cast, package, at)).Value);
        }

        public async Task<CreditBalances> CreditBalancesAsync(PackageId id)
        {
            var sums = await core.Database.ReadAsync(db => db.JournalLines.GroupBy(line => line.Account)
                .Select(account => new { account.Key, Minor = account.Sum(line => line.AmountMinor) }).ToDictionaryAsync(account => account.Key, account => account.Minor));
            var package = await core.PackageAsync(id);
            return new CreditBalances(
                package.Credits.Single(credit => credit.Number is 1).State,
                package.RemainingCredits,
                sums.GetValueOrDefault(LedgerAccountKind.PackageEscrow),
                sums.GetValueOrDefault(LedgerAccountKind.Escrow),
                sums.GetValueOrDefault(LedgerAccountKind.TutorPending),
                sums.GetValueOrDefault(LedgerAccountKind.PlatformFees));
        }
    }
}
