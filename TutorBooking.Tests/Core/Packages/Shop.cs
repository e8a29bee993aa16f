using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Packages;

/// <summary>Short words for what tests of packages do and ask.</summary>
internal static class Shop
{
    /// <summary>The last day of a package bought at the test's start: 180 days after it.</summary>
    public static readonly LocalDate LastDay = new(2027, 5, 22);

    public static readonly LocalDate Tomorrow = new(2026, 11, 24);

    private static int keys;

    extension(TestCore core)
    {
        /// <summary>Grace offers so many lessons of an hour.</summary>
        public async Task<PackageOfferId> OfferAsync(Cast cast, int credits = 5, int discount = 5, int minutes = 60) =>
            (await core.Get<PackageOfferService>().AddAsync(cast.Grace, new PackageOfferDraft(credits, minutes, discount), CancellationToken.None)).Value;

        public Task<Result<PackageId>> BuyAsync(Cast cast, CurrentUser student, PackageOfferId offer, string? key = null, long? shown = null, string? card = null) =>
            core.Get<PackageService>().BuyAsync(student, Request(cast, offer, key, shown) with { CardToken = card }, CancellationToken.None);

        /// <summary>Ada has put money in and bought a package, whose number is answered.</summary>
        public async Task<PackageId> AdaBuysAsync(Cast cast, int credits = 5, int discount = 5)
        {
            await core.TopUpAsync(cast.Ada, "800");
            return (await core.BuyAsync(cast, cast.Ada, await core.OfferAsync(cast, credits, discount))).Value;
        }

        public async Task<Package> PackageAsync(PackageId id) =>
            await core.Database.ReadAsync(db => db.Packages.AsNoTracking().Include(package => package.Credits).SingleAsync(package => package.Id == id));

        /// <summary>Takes a credit of Ada's for a lesson and saves that; the refusal, where there is one.</summary>
        public async Task<Refusal?> BookAsync(Cast cast, PackageId package, long booking, LocalDate? day = null)
        {
            await using var db = core.Database.CreateDbContext();
            var taken = await db.ReserveCreditAsync(cast.Ada.Id, cast.GraceProfile, 60, package, day ?? Tomorrow, CancellationToken.None);
            if (taken.Refusal is { } refusal) return refusal;

            await db.BindCreditAsync(taken.Value, new BookingId(booking), $"booking/{booking}/held/{Interlocked.Increment(ref keys)}", cast.Ada.Id, core.Clock.Now, CancellationToken.None);
            (await db.TrySaveAsync(CancellationToken.None)).ShouldBe(SaveOutcome.Saved);
            return null;
        }

        public async Task ChangeAsync(Func<TutorBookingDb, Task> change)
        {
            await using var db = core.Database.CreateDbContext();
            await change(db);
            (await db.TrySaveAsync(CancellationToken.None)).ShouldBe(SaveOutcome.Saved);
        }

        /// <summary>Gives the credit of a booking back, and its value.</summary>
        public Task RestoreAsync(PackageId package, long booking, bool studentCancelled = false) => core.ChangeAsync(async db =>
        {
            var worth = await db.Credits.Where(credit => credit.BookingId == new BookingId(booking)).SingleAsync();
            await db.RestoreCreditAsync(new BookingId(booking), studentCancelled, core.Clock.Now, CancellationToken.None);
            await db.PostAsync(Purses.Returned(package, new BookingId(booking), worth.ValueMinor, $"booking/{booking}/back/{Interlocked.Increment(ref keys)}"), CancellationToken.None);
        });
    }

    public static PackageRequest Request(Cast cast, PackageOfferId offer, string? key = null, long? shown = null) => new(
        cast.GraceProfile, offer, shown is { } minor ? new Money(minor, "EUR") : null, key ?? $"buy-{Interlocked.Increment(ref keys)}");
}
