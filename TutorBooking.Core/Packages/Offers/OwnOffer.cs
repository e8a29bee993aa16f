namespace TutorBooking.Core.Packages.Offers;

/// <param name="CanBeBought">False where the profile no longer has lessons of that length.</param>
public sealed record OwnOffer(OfferedPackage Offer, bool CanBeBought);
