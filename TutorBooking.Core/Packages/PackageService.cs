using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using Attempt = TutorBooking.Core.Payments.Cards.PurchaseAttempt<TutorBooking.Core.Platform.PackageId>;

namespace TutorBooking.Core.Packages;

/// <summary>Sells packages: the card is asked where one is needed, then what is paid is kept for the credits in the same transaction.</summary>
public sealed class PackageService(
    IDbContextFactory<TutorBookingDb> databases,
    PackagePayment payment,
    IOptions<PackageOptions> packages,
    IOptions<PaymentOptions> payments,
    OutboxSignal outbox,
    IClock clock)
{
    /// <summary>Refused with WRONG_ROLE, TUTOR_NOT_FOUND, TUTOR_NOT_APPROVED, OFFER_NOT_FOUND, TERMS_CHANGED where it costs more than was shown, PAYMENT_FAILED. While a bank has yet to answer or to be told, the same request goes on with the same payment.</summary>
    public async Task<Result<PackageId>> BuyAsync(CurrentUser user, PackageRequest request, CancellationToken ct)
    {
        CardPaymentView? ready = null;
        while (true)
        {
            var attempt = await TryBuyAsync(user, request, ready, ct);
            ready = attempt.Ready;

            // Time has passed, or somebody lost a race against himself or his own wallet: all is looked at anew.
            if (attempt.Answer is not { } answer) continue;
            if (ready is not null) await payment.LetGoAsync(ready);

            return answer;
        }
    }

    /// <summary>Why this person buys nothing of this tutor, whatever it is: WRONG_ROLE, TUTOR_NOT_FOUND or TUTOR_NOT_APPROVED; null where he may.</summary>
    public async Task<Refusal?> RefuseBuyerAsync(CurrentUser user, TutorId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return PackagePolicy.WhyNotBuyer(user, await db.Tutors.AsNoTracking().SingleOrDefaultAsync(profile => profile.Id == id, ct));
    }

    /// <summary>The payment that this request began and that is not spent; null where there is none.</summary>
    public Task<CardPaymentView?> FindPaymentAsync(CurrentUser user, PackageRequest request, CancellationToken ct) => payment.FindAsync(user, request, ct);

    /// <summary>Where the card's owner goes to confirm the payment that this request began; null where our own page can ask, and where nothing waits for it.</summary>
    public Task<Uri?> SecondStepAsync(CurrentUser user, PackageRequest request, CancellationToken ct) => payment.SecondStepAsync(user, request, ct);

    /// <summary>The card's owner has confirmed the payment that this request began, so it goes on.</summary>
    public async Task<Result<PackageId>> ConfirmPaymentAsync(CurrentUser user, PackageRequest request, CancellationToken ct) =>
        await payment.ConfirmAsync(user, request, ct) is { } refusal ? refusal : await BuyAsync(user, request, ct);

    /// <summary>The card's owner does not confirm: nothing is taken.</summary>
    public Task LeavePaymentAsync(CurrentUser user, PackageRequest request, CancellationToken ct) => payment.LeaveAsync(user, request, ct);

    private async Task<Attempt> TryBuyAsync(CurrentUser user, PackageRequest request, CardPaymentView? ready, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var tutor = await db.Tutors.AsNoTracking().SingleOrDefaultAsync(profile => profile.Id == request.TutorId, ct);
        if (PackagePolicy.WhyNotBuyer(user, tutor) is { } refusal) return new Attempt(refusal, ready);
        if (request.RequestKey.Length is 0 or > Package.RequestKeyLength) return new Attempt(PackageRefusals.KeyMissing, ready);

        var before = await db.Packages.AsNoTracking().SingleOrDefaultAsync(one => one.StudentId == user.Id && one.RequestKey == request.RequestKey, ct);
        if (before is not null) return new Attempt(before.OfferId == request.OfferId ? before.Id : PackageRefusals.KeyReused, ready);

        var agreed = await AgreeAsync(db, user, tutor, request, ct);
        return agreed.Refusal is { } no ? new Attempt(no, ready) : await PayAsync(db, agreed.Value, request, ready, ct);
    }

    private async Task<Result<PackageTerms>> AgreeAsync(TutorBookingDb db, CurrentUser user, TutorProfile? tutor, PackageRequest request, CancellationToken ct)
    {
        var offer = await db.PackageOffers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == request.OfferId, ct);
        if (tutor is null || offer is null || !PackagePolicy.IsOpen(offer, tutor)) return PackageRefusals.OfferNotFound;

        var terms = Terms(user, tutor, offer, request.RequestKey);
        return request.ExpectedPrice is { } shown && terms.Price.Minor > shown.Minor ? PackageRefusals.TermsChanged(terms.Price) : terms;
    }

    // A card is asked only once: a wallet that is emptied meanwhile is a refusal.
    private async Task<Attempt> PayAsync(TutorBookingDb db, PackageTerms terms, PackageRequest request, CardPaymentView? ready, CancellationToken ct)
    {
        var rest = await db.BeyondWalletAsync(terms.StudentId, terms.Price, ct);
        if (ready is null && rest.Minor > 0)
        {
            return PurchaseAttempt.After<PackageId>(await payment.ReadyAsync(terms, request, rest, ct));
        }

        return await db.RefuseCardAsync(ready, rest, terms.Price, PackageRefusals.TermsChanged, ct) is { } gone
            ? new Attempt(gone, ready)
            : await SaveAsync(db, Package.Bought(terms with { CardMinor = ready?.Amount.Minor ?? 0 }), ready, ct);
    }

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

    // No answer where the same request was stored, or the wallet or the card moved, a moment ago. The journal names the package, whose number the insert gives.
    private async Task<Attempt> SaveAsync(TutorBookingDb db, Package bought, CardPaymentView? ready, CancellationToken ct)
    {
        db.Packages.Add(bought);
        if (await db.TrySaveAsync(() => TellAsync(db, bought, ready, ct), ct) is not SaveOutcome.Saved) return new Attempt(Answer: null, ready);

        outbox.Wake();
        return new Attempt(bought.Id, Ready: null);
    }

    private static async Task TellAsync(TutorBookingDb db, Package bought, CardPaymentView? ready, CancellationToken ct)
    {
        // Wallet and card were read by this context before, so what they hold here is what was looked at.
        if (await db.PostAsync(bought.Tell(), ct) is { } refusal) throw new InvalidOperationException($"The wallet was looked at, and yet: {refusal.Sentence}");
        if (ready is not null) await PackagePayment.SpendAsync(db, ready, bought.Id, ct);

        db.Outbox.Add(OutboxMessage.Of(new PackageChanged(bought.Id, bought.StudentId, bought.TutorAccountId), bought.BoughtAt));
    }
}
