using TutorBooking.Core.Tutors.Search;

namespace TutorBooking.Core.Bookings.Discovery;

/// <summary>What would be found without one part of the filter.</summary>
public sealed record Loosening(DiscoveryPart Without, int Found)
{
    /// <summary>Every part that the filter has, and the filter without it.</summary>
    internal static IEnumerable<(DiscoveryPart Part, DiscoveryFilter Filter)> Of(DiscoveryFilter filter)
    {
        var tutors = filter.Tutors with { PageNumber = 1, PageSize = 1 };
        if (!string.IsNullOrWhiteSpace(tutors.Words)) yield return (DiscoveryPart.Words, filter with { Tutors = tutors with { Words = null } });
        if (tutors.Subject is not null) yield return (DiscoveryPart.Subject, filter with { Tutors = tutors with { Subject = null } });
        if (HasRates(tutors)) yield return (DiscoveryPart.Rates, filter with { Tutors = tutors with { MinimumRateMinor = null, MaximumRateMinor = null } });
        if (tutors.MinimumRatingHundredths > 0) yield return (DiscoveryPart.Rating, filter with { Tutors = tutors with { MinimumRatingHundredths = null } });
        if (filter.AsksForTime) yield return (DiscoveryPart.Times, filter with { Tutors = tutors, Days = [], From = null, To = null });
    }

    private static bool HasRates(TutorFilter filter) => filter.MinimumRateMinor is not null || filter.MaximumRateMinor is not null;
}
