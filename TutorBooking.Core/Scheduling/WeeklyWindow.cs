using NodaTime;

namespace TutorBooking.Core.Scheduling;

/// <summary>Hours that return every week, in the local time of the schedule's zone.</summary>
/// <param name="Day">The day on which the window begins.</param>
/// <param name="StartMinute">Minutes after midnight, 0 to 1435, on a 5-minute mark.</param>
/// <param name="EndMinute">Minutes after the same midnight; above 1440 where the window runs into the next day, at most a day long.</param>
public sealed record WeeklyWindow(IsoDayOfWeek Day, int StartMinute, int EndMinute)
{
    /// <summary>The same in parts of which none runs past midnight.</summary>
    internal IEnumerable<WeeklyWindow> WithinDays => EndMinute <= NodaConstants.MinutesPerDay
        ? [this]
        :
        [
            this with { EndMinute = NodaConstants.MinutesPerDay },
            new WeeklyWindow(Day is IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : Day + 1, 0, EndMinute - NodaConstants.MinutesPerDay),
        ];

    internal int MinuteOfWeek => (((int)Day - 1) * NodaConstants.MinutesPerDay) + StartMinute;

    internal int Length => EndMinute - StartMinute;

    /// <summary>Monday 22:00–01:00</summary>
    internal string InWords => $"{Day} {Clock(StartMinute)}–{Clock(EndMinute)}";

    private static string Clock(int minute) =>
        $"{minute % NodaConstants.MinutesPerDay / NodaConstants.MinutesPerHour:00}:{minute % NodaConstants.MinutesPerHour:00}";
}
