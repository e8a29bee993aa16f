using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Packages.Offers;

/// <summary>A tutor's own offers and what he has sold.</summary>
public sealed class PackageOfferQueries(IDbContextFactory<TutorBookingDb> databases, IOptions<PaymentOptions> payments, IClock clock)
{
    // The rest is history that nobody looks at here.
    private const int MostSold = 100;

    /// <summary>Refused with WRONG_ROLE, or TUTOR_NOT_FOUND before the first draft of a profile.</summary>
    public async Task<Result<OwnOffers>> OwnAsync(CurrentUser user, CancellationToken ct)
    {
        if (!user.IsTutor) return PackageRefusals.OnlyTutors;

        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Tutors.AsNoTracking().SingleOrDefaultAsync(profile => profile.AccountId == user.Id, ct) is not { } tutor) return PackageRefusals.NoProfile;

        var active = await db.PackageOffers.AsNoTracking().Where(offer => offer.TutorId == tutor.Id && offer.IsActive)
            .OrderBy(offer => offer.DurationMinutes).ThenBy(offer => offer.Credits).ThenBy(offer => offer.Id).ToListAsync(ct);
        var fee = payments.Value.FeePercent;
        return new OwnOffers(
            tutor.Status is TutorStatus.Approved,
            tutor.HourlyRate,
            [.. tutor.Durations.Order()],
            fee,
            active.ConvertAll(offer => new OwnOffer(OfferedPackage.Of(offer, tutor.HourlyRate, fee), PackagePolicy.IsOpen(offer, tutor))),
            await SoldAsync(db, user, ct));
    }

    private async Task<IReadOnlyList<SoldPackage>> SoldAsync(TutorBookingDb db, CurrentUser user, CancellationToken ct)
    {
        var sold = await db.Packages.AsNoTracking().Include(package => package.Credits).Where(package => package.TutorAccountId == user.Id)
            .OrderByDescending(package => package.BoughtAt).ThenByDescending(package => package.Id).Take(MostSold).ToListAsync(ct);
        var buyers = sold.Select(package => package.StudentId).Distinct().ToList();
        var students = await db.Accounts.AsNoTracking().Where(account => buyers.Contains(account.Id)).ToDictionaryAsync(account => account.Id, ct);
        var now = clock.GetCurrentInstant();
        return sold.ConvertAll(package => Describe(package, students[package.StudentId], now));
    }

    private static SoldPackage Describe(Package package, Account student, Instant now) => new(
        package.Id,
        student.DisplayName,
        package.DurationMinutes,
        package.StatusOn(now.InZone(student.Zone).Date),
        CreditView.Of(package),
        package.RemainingCredits,
        package.LastDay,
        package.BoughtAt);
}
