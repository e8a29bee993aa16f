using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages.Offers;

/// <summary>A tutor's offers as he works on them, and what prices are made with.</summary>
/// <param name="IsApproved">Whether anybody else sees them.</param>
/// <param name="Durations">His lengths of lesson, in minutes, rising.</param>
public sealed record OwnOffers(
    bool IsApproved, Money HourlyRate, IReadOnlyList<int> Durations, decimal FeePercent, IReadOnlyList<OwnOffer> Offers, IReadOnlyList<SoldPackage> Sold)
{
    /// <summary>The same sum that a purchase made now would have.</summary>
    public PackagePrice PriceOf(int credits, int minutes, int discountPercent) => PackagePrice.For(HourlyRate, minutes, credits, discountPercent, FeePercent);
}
