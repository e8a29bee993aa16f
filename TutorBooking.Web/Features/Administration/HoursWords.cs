using System.Globalization;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Web.Features.Administration;

/// <summary>Weekly hours as lines of a list: Monday, then 09:00–12:00 and 14:00–18:30.</summary>
internal static class HoursWords
{
    private const int MinutesADay = 24 * 60;

    public static IEnumerable<(string Day, IReadOnlyList<string> Times)> Lines(IEnumerable<WeeklyWindow> hours) => hours
        .GroupBy(window => window.Day)
        .Select(day => (day.Key.ToString(), (IReadOnlyList<string>)[.. day.Select(window => $"{Clock(window.StartMinute)}–{Clock(window.EndMinute)}")]));

    // 24:00 is the end of the day itself; what goes beyond midnight ends on the next one.
    private static string Clock(int minute)
    {
        var shown = minute > MinutesADay ? minute - MinutesADay : minute;
        return string.Create(CultureInfo.InvariantCulture, $"{shown / 60:00}:{shown % 60:00}");
    }
}
