using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>A tutor's own schedule as he last saw it.</summary>
/// <param name="Version">To be sent back with a change, so that two open pages do not undo each other.</param>
public sealed record ScheduleDetails(TutorId TutorId, int Version, ScheduleSettings Settings)
{
    internal static ScheduleDetails Of(Schedule schedule) => new(
        schedule.TutorId,
        schedule.Version,
        new ScheduleSettings(
            schedule.TimeZone,
            schedule.StartIntervalMinutes,
            schedule.BufferBeforeMinutes,
            schedule.BufferAfterMinutes,
            schedule.MinimumNoticeMinutes,
            schedule.HorizonDays,
            schedule.LessonsPerDay,
            [.. schedule.ToRules().Windows.OrderBy(window => window.MinuteOfWeek)]));
}
