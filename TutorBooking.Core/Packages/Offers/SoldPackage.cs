using NodaTime;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages.Offers;

/// <summary>A package as its tutor sees it.</summary>
/// <param name="ExpiresOn">The last day on which a lesson may begin, by the student's clock.</param>
public sealed record SoldPackage(
    PackageId Id, string StudentName, int DurationMinutes, PackageStatus Status, IReadOnlyList<CreditView> Credits, int RemainingCredits, LocalDate ExpiresOn, Instant BoughtAt);
