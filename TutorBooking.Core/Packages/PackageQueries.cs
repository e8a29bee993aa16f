using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Packages;

/// <summary>What is on offer to everybody, and to each student his own packages.</summary>
public sealed class PackageQueries(
    IDbContextFactory<TutorBookingDb> databases, IOptions<PackageOptions> packages, IOptions<PaymentOptions> payments, IClock clock)
{
    /// <summary>What can be bought of an approved tutor, the shortest and fewest lessons first; refused with TUTOR_NOT_FOUND.</summary>
    public async Task<Result<IReadOnlyList<OfferedPackage>>> OffersOfAsync(TutorId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var tutor = await db.Tutors.Approved().AsNoTracking().SingleOrDefaultAsync(profile => profile.Id == id, ct);
        if (tutor is null) return PackageRefusals.TutorNotFound;

        var active = await db.PackageOffers.AsNoTracking().Where(offer => offer.TutorId == id && offer.IsActive)
            .OrderBy(offer => offer.DurationMinutes).ThenBy(offer => offer.Credits).ThenBy(offer => offer.Id).ToListAsync(ct);
        return active.Where(offer => PackagePolicy.IsOpen(offer, tutor)).Select(offer => Describe(offer, tutor)).ToList();
    }

    /// <summary>One offer for its buyer; refused as the purchase itself would be.</summary>
    public async Task<Result<OfferToBuy>> FindOfferAsync(CurrentUser user, TutorId tutorId, PackageOfferId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var tutor = await db.Tutors.AsNoTracking().SingleOrDefaultAsync(profile => profile.Id == tutorId, ct);
        if (PackagePolicy.WhyNotBuyer(user, tutor) is { } refusal) return refusal;

        var offer = await db.PackageOffers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        if (tutor is null || offer is null || !PackagePolicy.IsOpen(offer, tutor)) return PackageRefusals.OfferNotFound;

        var name = await db.Accounts.Where(account => account.Id == tutor.AccountId).Select(account => account.DisplayName).SingleAsync(ct);
        var balance = await db.Wallets.Where(wallet => wallet.PersonId == user.Id).Select(wallet => wallet.BalanceMinor).SingleOrDefaultAsync(ct);
        return new OfferToBuy(
            tutor.Id,
            name,
            new TutorFace(tutor.Id, tutor.PhotoVersion, tutor.Portrait),
            Describe(offer, tutor),
            new Money(balance, payments.Value.Currency),
            PackagePolicy.ExpiresOn(clock.GetCurrentInstant(), user.Zone, packages.Value.ValidDays));
    }

    /// <summary>One's own packages: those that can be used first, and among them the newest.</summary>
    public async Task<IReadOnlyList<PackageView>> OwnAsync(CurrentUser user, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var own = await db.Packages.AsNoTracking().Include(package => package.Credits).Where(package => package.StudentId == user.Id).ToListAsync(ct);
        var taught = own.Select(package => package.TutorId).Distinct().ToList();
        var tutors = await (
            from tutor in db.Tutors.AsNoTracking().Where(tutor => taught.Contains(tutor.Id))
            join account in db.Accounts on tutor.AccountId equals account.Id
            select new { Profile = tutor, account.DisplayName }).ToDictionaryAsync(one => one.Profile.Id, ct);
        var today = clock.GetCurrentInstant().InZone(user.Zone).Date;
        return
        [
            .. own.Select(package => Describe(package, tutors[package.TutorId].Profile, tutors[package.TutorId].DisplayName, today, user.Zone))
                .OrderBy(package => package.Status is not PackageStatus.Active).ThenByDescending(package => package.BoughtAt).ThenByDescending(package => package.Id.Value),
        ];
    }

    /// <summary>The same for another program; refused with WRONG_ROLE to who is no student.</summary>
    public async Task<Result<IReadOnlyList<PackageView>>> ListOwnAsync(CurrentUser user, CancellationToken ct) =>
        user.IsStudent ? (await OwnAsync(user, ct)).ToList() : PackageRefusals.OnlyStudentsHave;

    /// <summary>One of one's own; refused with PACKAGE_NOT_FOUND.</summary>
    public async Task<Result<PackageView>> FindOwnAsync(CurrentUser user, PackageId id, CancellationToken ct) =>
        (await OwnAsync(user, ct)).FirstOrDefault(package => package.Id == id) is { } own ? own : PackageRefusals.NotFound;

    /// <summary>One's own packages with a tutor that have a credit left and a day to use it on, the one that ends first before the others.</summary>
    public async Task<IReadOnlyList<UsablePackage>> UsableAsync(CurrentUser user, TutorId tutor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var own = await db.Packages.AsNoTracking().Include(package => package.Credits)
            .Where(package => package.StudentId == user.Id && package.TutorId == tutor && package.RemainingCredits > 0).ToListAsync(ct);
        var today = clock.GetCurrentInstant().InZone(user.Zone).Date;
        return
        [
            .. own.Where(package => package.StatusOn(today) is PackageStatus.Active).OrderBy(package => package.LastDay).ThenBy(package => package.Id.Value)
                .Select(package => new UsablePackage(package.Id, package.DurationMinutes, package.RemainingCredits, package.PurchasedCredits, package.LastDay)),
        ];
    }

    private static PackageView Describe(Package package, TutorProfile tutor, string name, LocalDate today, DateTimeZone zone) => new(
        package.Id,
        package.TutorId,
        name,
        new TutorFace(tutor.Id, tutor.PhotoVersion, tutor.Portrait),
        tutor.Status is TutorStatus.Approved && tutor.Durations.Contains(package.DurationMinutes),
        package.DurationMinutes,
        package.PurchasedCredits,
        package.RemainingCredits,
        CreditView.Of(package),
        package.Price,
        package.LastDay,
        zone.AtStartOfDay(package.LastDay.PlusDays(1)).ToInstant(),
        package.StatusOn(today),
        package.BoughtAt);

    private OfferedPackage Describe(PackageOffer offer, TutorProfile tutor) => OfferedPackage.Of(offer, tutor.HourlyRate, payments.Value.FeePercent);
}
