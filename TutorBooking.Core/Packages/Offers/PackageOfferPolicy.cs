using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages.Offers;

/// <summary>What a tutor may offer.</summary>
public static class PackageOfferPolicy
{
    public const int FewestCredits = 2;
    public const int MostCredits = 50;
    public const int HighestDiscount = 50;

    /// <summary>Of one tutor at a time.</summary>
    public const int MostOffers = 12;

    /// <summary>The sizes that are suggested.</summary>
    public static readonly IReadOnlyList<int> Suggested = [5, 10];

    /// <param name="draft">What the tutor wants to offer.</param>
    /// <param name="durations">The lengths of lesson that he has.</param>
    /// <param name="active">What he offers already.</param>
    public static Refusal? WhyNotAdded(PackageOfferDraft draft, IEnumerable<int> durations, IReadOnlyCollection<PackageOffer> active) =>
        draft.Credits is < FewestCredits or > MostCredits ? PackageRefusals.WrongCredits
        : !durations.Contains(draft.DurationMinutes) ? PackageRefusals.WrongDuration
        : WhyNotDiscounted(draft.DiscountPercent) is { } flaw ? flaw
        : active.Any(offer => offer.Credits == draft.Credits && offer.DurationMinutes == draft.DurationMinutes) ? PackageRefusals.SameOffer
        : active.Count >= MostOffers ? PackageRefusals.TooManyOffers
        : null;

    public static Refusal? WhyNotDiscounted(int percent) => percent is < 0 or > HighestDiscount ? PackageRefusals.WrongDiscount : null;
}
