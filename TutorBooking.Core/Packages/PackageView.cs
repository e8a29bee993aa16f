using NodaTime;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Packages;

/// <summary>A package as its student sees it.</summary>
/// <param name="RemainingCredits">How many can be booked with; a reserved credit has left already.</param>
/// <param name="ExpiresOn">The last day on which a lesson may begin, by the student's clock.</param>
/// <param name="ExpiresAt">When that day is over.</param>
/// <param name="CanBeBooked">Whether the tutor takes bookings at the moment.</param>
public sealed record PackageView(
    PackageId Id,
    TutorId TutorId,
    string TutorName,
    TutorFace Face,
    bool CanBeBooked,
    int DurationMinutes,
    int PurchasedCredits,
    int RemainingCredits,
    IReadOnlyList<CreditView> Credits,
    Money Price,
    LocalDate ExpiresOn,
    Instant ExpiresAt,
    PackageStatus Status,
    Instant BoughtAt);
