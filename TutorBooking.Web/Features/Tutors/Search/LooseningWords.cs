using TutorBooking.Core.Bookings.Discovery;

namespace TutorBooking.Web.Features.Tutors.Search;

internal static class LooseningWords
{
    public static string Of(DiscoveryPart part) => part switch
    {
        DiscoveryPart.Words => "Without the words",
        DiscoveryPart.Subject => "Any subject",
        DiscoveryPart.Rates => "Any rate",
        DiscoveryPart.Rating => "Any rating",
        DiscoveryPart.Times => "Any day and time",
    };
}
