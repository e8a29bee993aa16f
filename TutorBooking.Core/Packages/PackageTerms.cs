using NodaTime;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages;

/// <summary>All that is agreed when a package is bought.</summary>
/// <param name="RequestKey">The buyer's own name for the purchase.</param>
/// <param name="Price">Of all credits together, the platform's fee included.</param>
/// <param name="ExpiresOn">The last day on which a lesson may begin, by the student's clock.</param>
public sealed record PackageTerms(
    UserId StudentId,
    TutorId TutorId,
    UserId TutorAccountId,
    PackageOfferId OfferId,
    string RequestKey,
    int Credits,
    int DurationMinutes,
    Money Price,
    decimal FeePercent,
    Instant BoughtAt,
    LocalDate ExpiresOn,
    CreditGrace Grace)
{
    /// <summary>The part of the price that a card pays, in minor units; the rest comes out of the wallet.</summary>
    public long CardMinor { get; init; }
}
