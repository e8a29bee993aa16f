using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Packages;

/// <summary>Sells packages: what is paid is kept for the credits in the same transaction.</summary>
public sealed class PackageService(
    IDbContextFactory<TutorBookingDb> databases, IOptions<PackageOptions> packages, IOptions<PaymentOptions> payments, OutboxSignal outbox, IClock clock)
{
    /// <summary>Buys from the wallet. Refused with WRONG_ROLE, TUTOR_NOT_FOUND, TUTOR_NOT_APPROVED, OFFER_NOT_FOUND, TERMS_CHANGED where it costs more than was shown, PAYMENT_FAILED.</summary>
    public async Task<Result<PackageId>> BuyAsync(CurrentUser user, PackageRequest request, CancellationToken ct)
    {
        // Whoever loses a race against himself or his own wallet looks once more.
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            if (await TryBuyAsync(db, user, request, ct) is { } outcome) return outcome;
        }
    }

    private async Task<Result<PackageId>?> TryBuyAsync(TutorBookingDb db, CurrentUser user, PackageRequest request, CancellationToken ct)
    {
        var tutor = await db.Tutors.AsNoTracking().SingleOrDefaultAsync(profile => profile.Id == request.TutorId, ct);
        if (PackagePolicy.WhyNotBuyer(user, tutor) is { } refusal) return Refused(refusal);
        if (request.RequestKey.Length is 0 or > Package.RequestKeyLength) return Refused(PackageRefusals.KeyMissing);

        var before = await db.Packages.AsNoTracking().SingleOrDefaultAsync(one => one.StudentId == user.Id && one.RequestKey == request.RequestKey, ct);
        if (before is not null) return before.OfferId == request.OfferId ? before.Id : Refused(PackageRefusals.KeyReused);

        var offer = await db.PackageOffers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == request.OfferId, ct);
        if (tutor is null || offer is null || !PackagePolicy.IsOpen(offer, tutor)) return Refused(PackageRefusals.OfferNotFound);

        var terms = Terms(user, tutor, offer, request.RequestKey);
        if (request.ExpectedPrice is { } shown && terms.Price.Minor > shown.Minor) return Refused(PackageRefusals.TermsChanged(terms.Price));
        if (await db.Wallets.SingleOrDefaultAsync(wallet => wallet.PersonId == user.Id, ct) is not { } purse || purse.BalanceMinor < terms.Price.Minor) return Refused(PaymentRefusals.NotEnoughMoney);

        return await SaveAsync(db, Package.Bought(terms), ct);
    }

    private static Result<PackageId> Refused(Refusal refusal) => refusal;

    private PackageTerms Terms(CurrentUser user, TutorProfile tutor, PackageOffer offer, string key)
    {
        var (now, fee, rules) = (clock.GetCurrentInstant(), payments.Value.FeePercent, packages.Value);
        return new PackageTerms(
            user.Id,
            tutor.Id,
            tutor.AccountId,
            offer.Id,
            key,
            offer.Credits,
            offer.DurationMinutes,
            PackagePrice.For(tutor.HourlyRate, offer.DurationMinutes, offer.Credits, offer.DiscountPercent, fee).Total,
            fee,
            now,
            PackagePolicy.ExpiresOn(now, user.Zone, rules.ValidDays),
            rules.Grace);
    }

    // Null where the same request was stored, or the wallet moved, a moment ago. The journal names the package, whose number the insert gives.
    private async Task<Result<PackageId>?> SaveAsync(TutorBookingDb db, Package bought, CancellationToken ct)
    {
        db.Packages.Add(bought);
        if (await db.TrySaveAsync(() => TellAsync(db, bought, ct), ct) is not SaveOutcome.Saved) return null;

        outbox.Wake();
        return bought.Id;
    }

    private static async Task TellAsync(TutorBookingDb db, Package bought, CancellationToken ct)
    {
        // The wallet was read by this context before, so what it holds here is what was looked at.
        if (await db.PostAsync(bought.Tell(), ct) is { } refusal) throw new InvalidOperationException($"The wallet was looked at, and yet: {refusal.Sentence}");

        db.Outbox.Add(OutboxMessage.Of(new PackageChanged(bought.Id, bought.StudentId, bought.TutorAccountId), bought.BoughtAt));
    }
}
