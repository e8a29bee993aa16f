using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Discovery;

public static class DiscoveryRefusals
{
    public static readonly Refusal TimesCrossed =
        new(RefusalKind.Invalid, "VALIDATION", "The time of day ends before it begins. Choose a later end or leave one empty.");
}
