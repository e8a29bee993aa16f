using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>What a tutor's settings may be.</summary>
public static class ScheduleSettingsPolicy
{
    public const int LongestBufferMinutes = 120;
    public const int MostLessonsPerDay = 24;

    // Nobody plans further; such a limit only keeps sums with time from leaving the calendar.
    public const int FurthestHorizonDays = 3_650;
    public const int LongestNoticeMinutes = FurthestHorizonDays * NodaConstants.MinutesPerDay;

    public static readonly IReadOnlyList<int> StartIntervals = [15, 30, 60];

    private const int GridMinutes = 5;

    /// <summary>The first thing that cannot be, or null if all of it can.</summary>
    internal static Refusal? FlawOf(ScheduleSettings settings) =>
        FlawOfNumbers(settings) ?? settings.Windows.Select(FlawOf).FirstOrDefault(flaw => flaw is not null) ?? Overlap(settings.Windows);

    private static Refusal? FlawOfNumbers(ScheduleSettings settings) => settings switch
    {
        _ when !DateTimeZoneProviders.Tzdb.Ids.Contains(settings.TimeZone) => SchedulingRefusals.UnknownZone,
        _ when !StartIntervals.Contains(settings.StartIntervalMinutes) => SchedulingRefusals.WrongInterval,
        _ when !IsBuffer(settings.BufferBeforeMinutes) || !IsBuffer(settings.BufferAfterMinutes) => SchedulingRefusals.WrongBuffer,
        { MinimumNoticeMinutes: < 0 or > LongestNoticeMinutes } => SchedulingRefusals.WrongNotice,
        { HorizonDays: < 0 or > FurthestHorizonDays } => SchedulingRefusals.WrongHorizon,
        { LessonsPerDay: < 1 or > MostLessonsPerDay } => SchedulingRefusals.WrongLessonsPerDay,
        _ => null,
    };

    internal static bool IsBuffer(int minutes) => minutes is >= 0 and <= LongestBufferMinutes && minutes % GridMinutes is 0;

    private static Refusal? FlawOf(WeeklyWindow window) => window switch
    {
        { Day: < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday } => SchedulingRefusals.NoDay,
        { StartMinute: < 0 or >= NodaConstants.MinutesPerDay } => SchedulingRefusals.WrongStart(window),
        _ when window.StartMinute % GridMinutes is not 0 || window.EndMinute % GridMinutes is not 0 => SchedulingRefusals.WindowNotOnGrid(window),
        { Length: <= 0 } => SchedulingRefusals.EndsBeforeItStarts(window),
        { Length: > NodaConstants.MinutesPerDay } => SchedulingRefusals.LongerThanADay(window),
        _ => null,
    };

    // Each with the next around the week: where two overlap, so do two neighbours, since none is longer than a day.
    private static Refusal? Overlap(IReadOnlyList<WeeklyWindow> windows)
    {
        var inOrder = windows.OrderBy(window => window.MinuteOfWeek).ToList();
        return inOrder
            .Zip(inOrder.Skip(1).Concat(inOrder.Take(1)))
            .Where(pair => !ReferenceEquals(pair.First, pair.Second) && FromTo(pair.First, pair.Second) < pair.First.Length)
            .Select(pair => SchedulingRefusals.Overlapping(pair.First, pair.Second))
            .FirstOrDefault();
    }

    private static int FromTo(WeeklyWindow first, WeeklyWindow second)
    {
        var minutes = second.MinuteOfWeek - first.MinuteOfWeek;
        return minutes < 0 ? minutes + (NodaConstants.DaysPerWeek * NodaConstants.MinutesPerDay) : minutes;
    }
}
