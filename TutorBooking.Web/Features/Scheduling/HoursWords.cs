using System.Globalization;
using NodaTime;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Web.Features.Scheduling;

/// <summary>Hours and lengths of time as the availability page says them.</summary>
internal static class HoursWords
{
    private const int MinutesPerHour = NodaConstants.MinutesPerHour;
    private const int MinutesPerDay = NodaConstants.MinutesPerDay;

    /// <summary>09:00</summary>
    public static string Clock(int minute) =>
        string.Create(CultureInfo.InvariantCulture, $"{minute % MinutesPerDay / MinutesPerHour:00}:{minute % MinutesPerHour:00}");

    /// <summary>Reads what <see cref="Clock"/> wrote; midnight where it cannot be read.</summary>
    public static int Minute(string? clock) =>
        TimeOnly.TryParse(clock, CultureInfo.InvariantCulture, out var time) ? (time.Hour * MinutesPerHour) + time.Minute : 0;

    /// <summary>The same where a day ends, so that its last moment is 24:00.</summary>
    public static string EndClock(int minute) => minute is MinutesPerDay ? "24:00" : Clock(minute);

    /// <summary>7 h, 6.5 h; off where there are none.</summary>
    public static string Total(IEnumerable<WeeklyWindow> windows)
    {
        var minutes = windows.Sum(window => window.EndMinute - window.StartMinute);
        return minutes is 0 ? "off" : string.Create(CultureInfo.InvariantCulture, $"{minutes / (double)MinutesPerHour:0.##} h");
    }

    /// <summary>None, 45 min, 1 hour, 3 hours, 2 days.</summary>
    public static string Length(int minutes) => minutes switch
    {
        0 => "None",
        _ when minutes % MinutesPerDay is 0 => Counted(minutes / MinutesPerDay, "day"),
        _ when minutes % MinutesPerHour is 0 => Counted(minutes / MinutesPerHour, "hour"),
        _ => $"{minutes} min",
    };

    public static string Days(int days) => Counted(days, "day");

    public static string Day(IsoDayOfWeek day) => day.ToString();

    /// <summary>Monday, from; with a number from the second line of a day on, so that every field has a name of its own.</summary>
    public static string Field(IsoDayOfWeek day, string which, int index) => index is 0 ? $"{day}, {which}" : $"{day}, {which} ({index + 1})";

    /// <summary>Tuesday; Tuesday and Friday; Tuesday, Thursday and Friday.</summary>
    public static string List(IReadOnlyList<IsoDayOfWeek> days) => days.Count switch
    {
        0 => "no day",
        1 => Day(days[0]),
        _ => $"{string.Join(", ", days.SkipLast(1))} and {days[^1]}",
    };

    private static string Counted(int count, string unit) => count is 1 ? $"1 {unit}" : $"{count} {unit}s";
}
