namespace TutorBooking.Core.Packages.Offers;

/// <summary>An offer that a tutor wants to make.</summary>
public sealed record PackageOfferDraft(int Credits, int DurationMinutes, int DiscountPercent);
