using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages.Offers;

/// <summary>So many lessons of one length that a tutor sells together. Only the discount changes: whoever looks at an offer must not get another number of lessons.</summary>
[PublicContent]
public sealed class PackageOffer
{
    public PackageOfferId Id { get; private init; }

    public required TutorId TutorId { get; init; }

    /// <summary>How many lessons.</summary>
    public required int Credits { get; init; }

    /// <summary>Of each lesson.</summary>
    public required int DurationMinutes { get; init; }

    /// <summary>Off what the lessons cost one by one at the tutor's base rate.</summary>
    public required int DiscountPercent { get; set; }

    /// <summary>False once it is withdrawn, for good; what was bought stays.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Counts the changes; of two that began from the same count, the database lets one through.</summary>
    public int Version { get; set; }
}
