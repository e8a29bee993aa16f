using NodaTime;
using TutorBooking.Core.Packages;

namespace TutorBooking.Web.Api.Packages;

/// <summary>A package that a student has bought.</summary>
/// <param name="RemainingCredits">How many can be booked with; a reserved credit has left already.</param>
/// <param name="ExpiresAt">When the last day for a lesson is over, by the student's clock.</param>
internal sealed record PackageDocument(
    long Id,
    long TutorProfileId,
    string TutorName,
    int DurationMinutes,
    int PurchasedCredits,
    int RemainingCredits,
    decimal Price,
    string Currency,
    Instant ExpiresAt,
    PackageStatus Status)
{
    public static PackageDocument Of(PackageView package) => new(
        package.Id.Value,
        package.TutorId.Value,
        package.TutorName,
        package.DurationMinutes,
        package.PurchasedCredits,
        package.RemainingCredits,
        package.Price.Major,
        package.Price.Currency,
        package.ExpiresAt,
        package.Status);
}
