using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages.Offers;

/// <summary>An offer as everybody sees it, at today's rate and fee.</summary>
/// <param name="Version">For its tutor, who may change it.</param>
public sealed record OfferedPackage(PackageOfferId Id, int Credits, int DurationMinutes, int DiscountPercent, int Version, PackagePrice Price)
{
    internal static OfferedPackage Of(PackageOffer offer, Money hourlyRate, decimal feePercent) => new(
        offer.Id, offer.Credits, offer.DurationMinutes, offer.DiscountPercent, offer.Version,
        PackagePrice.For(hourlyRate, offer.DurationMinutes, offer.Credits, offer.DiscountPercent, feePercent));
}
