using NodaTime;

namespace TutorBooking.Core.Scheduling;

/// <summary>Hours that return every week, in the local time of the schedule's zone.</summary>
/// <param name="Day">The day on which the window begins.</param>
/// <param name="StartMinute">Minutes after midnight, 0 to 1435, on a 5-minute mark.</param>
/// <param name="EndMinute">Minutes after the same midnight; above 1440 where the window runs into the next day, at most a day long.</param>
public sealed record WeeklyWindow(IsoDayOfWeek Day, int StartMinute, int EndMinute)
{
    internal int MinuteOfWeek => (((int)Day - 1) * NodaConstants.MinutesPerDay) + StartMinute;

    internal int Length => EndMinute - StartMinute;

    /// <summary>Monday 22:00–01:00</summary>
    internal string InWords => $"{Day} {Clock(StartMinute)}–{Clock(EndMinute)}";

    private static string Clock(int minute) =>
        $"{minute % NodaConstants.MinutesPerDay / NodaConstants.MinutesPerHour:00}:{minute % NodaConstants.MinutesPerHour:00}";
}
