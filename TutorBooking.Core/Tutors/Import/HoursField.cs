using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>Weekly hours: <c>Mon 09:00-12:00;Fri 21:00-01:00</c>. 24:00 is an end; an end before its start belongs to the next day.</summary>
internal static partial class HoursField
{
    private const int Step = 5;
    private const int Hour = 60;
    private const int Day = 24 * Hour;
    private const int Week = 7 * Day;

    public static IReadOnlyList<WeeklyWindow> Read(IReadOnlyList<string> items, Action<string> complain)
    {
        if (items.Count is 0) complain("Nothing is there. Write when lessons may be, like Mon 09:00-12:00;Tue 14:00-18:00.");

        var windows = items.Select(item => (Item: item, Window: ReadOne(item))).ToList();
        foreach (var (item, _) in windows.Where(read => read.Window is null))
        {
            complain($"'{item}' names no hours. Write them like Mon 09:00-12:00, on full five minutes.");
        }

        var hours = windows.Select(read => read.Window).OfType<WeeklyWindow>().OrderBy(StartInWeek).ToList();
        foreach (var (earlier, later) in Overlaps(hours))
        {
            complain($"The hours of {earlier.Day} and {later.Day} overlap. Write one span for them.");
        }

        return hours;
    }

    private static WeeklyWindow? ReadOne(string item)
    {
        if (Span().Match(item) is not { Success: true } match) return null;

        var day = Enum.GetValues<IsoDayOfWeek>().Single(day => day.ToString().StartsWith(match.Groups["day"].Value, StringComparison.OrdinalIgnoreCase));
        var (start, end) = (Minute(match, "from"), Minute(match, "to"));
        if (start % Step is not 0 || end % Step is not 0 || start >= Day || end > Day || start == end) return null;

        return new WeeklyWindow(day, start, end < start ? end + Day : end);
    }

    private static int Minute(Match match, string end) =>
        (Number(match.Groups[$"{end}Hour"]) * Hour) + Number(match.Groups[$"{end}Minute"]);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    // The week is a circle: behind its last window comes its first again.
    private static IEnumerable<(WeeklyWindow Earlier, WeeklyWindow Later)> Overlaps(List<WeeklyWindow> hours)
    {
        for (var place = 0; place < hours.Count; place++)
        {
            var isLast = place == hours.Count - 1;
            var (earlier, later) = (hours[place], hours[isLast ? 0 : place + 1]);
            var nextStart = StartInWeek(later) + (isLast ? Week : 0);
            if (StartInWeek(earlier) + earlier.EndMinute - earlier.StartMinute > nextStart) yield return (earlier, later);
        }
    }

    private static int StartInWeek(WeeklyWindow window) => ((((int)window.Day) - 1) * Day) + window.StartMinute;

    [GeneratedRegex(
        "^(?<day>Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?<fromHour>[0-9]{2}):(?<fromMinute>[0-5][0-9])-(?<toHour>[0-9]{2}):(?<toMinute>[0-5][0-9])$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();
}
