using System.ComponentModel.DataAnnotations;
using TutorBooking.Core.Packages.Credits;

namespace TutorBooking.Core.Packages;

/// <summary>The <c>Packages</c> section of the settings. A package keeps the numbers that held when it was bought.</summary>
public sealed class PackageOptions
{
    /// <summary>For how many days from the purchase credits can be used.</summary>
    [Range(1, 3_650)]
    public int ValidDays { get; init; } = 180;

    /// <summary>How many days a credit lives that comes back when its package has expired.</summary>
    [Range(0, 365)]
    public int GraceDays { get; init; } = 14;

    /// <summary>The same where the student himself cancelled in time.</summary>
    [Range(0, 365)]
    public int GraceDaysAfterCancelling { get; init; } = 7;

    public CreditGrace Grace => new(GraceDays, GraceDaysAfterCancelling);
}
