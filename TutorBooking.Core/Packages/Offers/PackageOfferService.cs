using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Packages.Offers;

/// <summary>What tutors do with their own offers. What was bought stays as it was bought.</summary>
public sealed class PackageOfferService(IDbContextFactory<TutorBookingDb> databases)
{
    /// <summary>Refused with WRONG_ROLE, TUTOR_NOT_FOUND before the first draft of a profile, VALIDATION, OFFER_EXISTS or OFFER_LIMIT.</summary>
    public async Task<Result<PackageOfferId>> AddAsync(CurrentUser user, PackageOfferDraft draft, CancellationToken ct)
    {
        if (!user.IsTutor) return PackageRefusals.OnlyTutors;

        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Tutors.AsNoTracking().SingleOrDefaultAsync(profile => profile.AccountId == user.Id, ct) is not { } tutor) return PackageRefusals.NoProfile;

        var active = await db.PackageOffers.Where(offer => offer.TutorId == tutor.Id && offer.IsActive).ToListAsync(ct);
        if (PackageOfferPolicy.WhyNotAdded(draft, tutor.Durations, active) is { } refusal) return refusal;

        var added = new PackageOffer
        {
            TutorId = tutor.Id,
            Credits = draft.Credits,
            DurationMinutes = draft.DurationMinutes,
            DiscountPercent = draft.DiscountPercent,
        };
        db.PackageOffers.Add(added);
        await db.SaveChangesAsync(ct);
        return added.Id;
    }

    /// <summary>Changes the discount for whoever buys from now on.</summary>
    /// <param name="version">Of the offer that was shown, so that no two windows write over each other.</param>
    public Task<Result<PackageOfferId>> DiscountAsync(CurrentUser user, PackageOfferId id, int percent, int version, CancellationToken ct) =>
        PackageOfferPolicy.WhyNotDiscounted(percent) is { } flaw
            ? Task.FromResult<Result<PackageOfferId>>(flaw)
            : ChangeAsync(user, id, version, offer => offer.DiscountPercent = percent, ct);

    /// <summary>Nobody can buy it any more; refused with OFFER_NOT_FOUND where that is so already.</summary>
    public Task<Result<PackageOfferId>> WithdrawAsync(CurrentUser user, PackageOfferId id, int version, CancellationToken ct) =>
        ChangeAsync(user, id, version, offer => offer.IsActive = false, ct);

    private async Task<Result<PackageOfferId>> ChangeAsync(CurrentUser user, PackageOfferId id, int version, Action<PackageOffer> change, CancellationToken ct)
    {
        if (!user.IsTutor) return PackageRefusals.OnlyTutors;

        await using var db = await databases.CreateDbContextAsync(ct);
        var profiles = db.Tutors.Where(tutor => tutor.AccountId == user.Id);
        var own = db.PackageOffers.Where(offer => offer.IsActive && profiles.Any(tutor => tutor.Id == offer.TutorId));
        if (await own.SingleOrDefaultAsync(offer => offer.Id == id, ct) is not { } offer) return PackageRefusals.OfferNotFound;
        if (offer.Version != version) return PackageRefusals.ChangedMeanwhile;

        change(offer);
        offer.Version++;
        return await db.TrySaveAsync(ct) is SaveOutcome.Saved ? id : PackageRefusals.ChangedMeanwhile;
    }
}
