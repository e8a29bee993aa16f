namespace TutorBooking.Core.Bookings.Discovery;

/// <summary>A part of a filter that can be let go by itself.</summary>
public enum DiscoveryPart
{
    Words,
    Subject,
    Rates,
    Rating,
    Times,
}
