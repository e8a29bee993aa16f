using TutorBooking.Core.Bookings;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>The number and what it is made of, in one line.</summary>
internal static class ReliabilityWords
{
    /// <summary>98 of 100: 40 lessons held, 2 late cancellations. What never happened is left out.</summary>
    public static string Of(Reliability reliability)
    {
        string[] parts =
        [
            .. Part(reliability.Held, "lesson held", "lessons held"),
            .. Part(reliability.Missed, "lesson missed", "lessons missed"),
            .. Part(reliability.CancelledLate, "late cancellation", "late cancellations"),
            .. Part(reliability.CancelledEarly, "early cancellation", "early cancellations"),
            .. Part(reliability.Unanswered, "request left unanswered", "requests left unanswered"),
        ];
        return parts.Length is 0 ? $"{reliability.Value} of 100: nothing yet" : $"{reliability.Value} of 100: {string.Join(", ", parts)}";
    }

    private static string[] Part(int count, string one, string many) => count is 0 ? [] : [$"{count} {(count is 1 ? one : many)}"];
}
