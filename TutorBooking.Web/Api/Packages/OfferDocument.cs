using TutorBooking.Core.Packages.Offers;

namespace TutorBooking.Web.Api.Packages;

/// <summary>A package on offer.</summary>
internal sealed record OfferDocument(long OfferId, int Credits, int DurationMinutes, decimal Price, string Currency)
{
    public static OfferDocument Of(OfferedPackage offer) =>
        new(offer.Id.Value, offer.Credits, offer.DurationMinutes, offer.Price.Total.Major, offer.Price.Total.Currency);
}
