using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages;

/// <summary>A package with which its student can book a lesson now.</summary>
/// <param name="DurationMinutes">Of each of its lessons.</param>
/// <param name="RemainingCredits">How many can be booked with; at least one.</param>
/// <param name="LastDay">The last day on which a lesson may begin, by the student's clock.</param>
public sealed record UsablePackage(PackageId Id, int DurationMinutes, int RemainingCredits, int PurchasedCredits, LocalDate LastDay)
{
    /// <summary>Whether a credit of it pays for a lesson of this length on this day.</summary>
    public bool PaysFor(int minutes, LocalDate day) => DurationMinutes == minutes && day <= LastDay;
}
