namespace TutorBooking.Core.Scheduling;

/// <summary>All that a tutor decides about when he can be booked; read and saved as a whole.</summary>
/// <param name="TimeZone">The IANA zone in which the hours are meant; not that of the account, for one may teach by another clock than one lives by.</param>
/// <param name="LessonsPerDay">Null for no limit.</param>
public sealed record ScheduleSettings(
    string TimeZone,
    int StartIntervalMinutes,
    int BufferBeforeMinutes,
    int BufferAfterMinutes,
    int MinimumNoticeMinutes,
    int HorizonDays,
    int? LessonsPerDay,
    IReadOnlyList<WeeklyWindow> Windows);
