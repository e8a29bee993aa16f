using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>Which start times are open, and for one instant why it is not. Pages, interface and booking all ask here:
/// what is offered is accepted, and what is accepted was offered.</summary>
/// <remarks>
/// Slots step by elapsed time from the start of their joined window. A window that has run for more than a fortnight, as that of
/// a tutor without any closing time, steps from each Monday's midnight instead, so that no answer depends on how far back one looks.
/// </remarks>
public static class OpenSlots
{
    // A run from a window's own start ends at the first Monday after this, so at most 21 days and a clock change after it.
    private static readonly Duration LongestFirstRun = Duration.FromDays(14);
    private const int LookBackDays = 22;

    /// <summary>The open starts in <paramref name="range"/> (its end excluded), earliest first.</summary>
    public static IReadOnlyList<Instant> Find(AvailabilityRules rules, TakenTime taken, Interval range, Duration lesson, Instant now) =>
    [
        .. Starts(rules, range, lesson)
            .Where(start => TooSoonOrLate(rules, start, now) is null && Occupied(rules, taken, start, lesson) is null)
            .Distinct().Order(),
    ];

    /// <summary>Null where <see cref="Find"/> would list <paramref name="start"/>; else the first refusal of domain rules 5, 6 and 10 to 13.</summary>
    public static Refusal? Explain(AvailabilityRules rules, TakenTime taken, Instant start, Duration lesson, Instant now)
    {
        if (start <= now) return SchedulingRefusals.InThePast;
        if (!IsOnGrid(start)) return SchedulingRefusals.NotOnGrid;

        return TooSoonOrLate(rules, start, now)
            ?? (IsStart(rules, start, lesson) ? null : SchedulingRefusals.OutsideHours)
            ?? Occupied(rules, taken, start, lesson);
    }

    public static bool IsOnGrid(Instant start) => start.ToUnixTimeTicks() % Claim.CellLength.BclCompatibleTicks == 0;

    private static bool IsStart(AvailabilityRules rules, Instant start, Duration lesson) =>
        Starts(rules, new Interval(start, start + Claim.CellLength), lesson).Contains(start);

    private static Refusal? TooSoonOrLate(AvailabilityRules rules, Instant start, Instant now) =>
        start <= now || start - now < rules.MinimumNotice ? SchedulingRefusals.TooShortNotice(rules.MinimumNotice)
        : start - now > rules.Horizon ? SchedulingRefusals.TooFarAhead(rules.Horizon)
        : null;

    private static Refusal? Occupied(AvailabilityRules rules, TakenTime taken, Instant start, Duration lesson)
    {
        if (IsDayFull(rules, taken, start)) return SchedulingRefusals.DayIsFull;

        var time = new Interval(start, start + lesson);
        if (taken.Tutor.Overlaps(Claim.CellsOf(rules.WithBuffers(time)))) return SchedulingRefusals.SlotTaken;
        if (taken.Student.Overlaps(Claim.CellsOf(time))) return SchedulingRefusals.StudentBusy;
        return null;
    }

    private static bool IsDayFull(AvailabilityRules rules, TakenTime taken, Instant start) =>
        rules.LessonsPerDay is { } limit && taken.LessonsOn.GetValueOrDefault(start.InZone(rules.Zone).Date) >= limit;

    private static IEnumerable<Instant> Starts(AvailabilityRules rules, Interval range, Duration lesson) =>
        from window in OpenHours.Around(rules, range, LookBackDays)
        from run in Runs(window, rules.Zone)
        from start in Steps(run, rules.StartInterval, range)
        where start + lesson <= window.End
        select start;

    private static IEnumerable<Interval> Runs(Interval window, DateTimeZone zone)
    {
        var end = MondayAfter(window.Start + LongestFirstRun, zone);
        for (var start = window.Start; start < window.End; (start, end) = (end, MondayAfter(end, zone)))
        {
            yield return new Interval(start, Instant.Min(end, window.End));
        }
    }

    private static Instant MondayAfter(Instant instant, DateTimeZone zone) =>
        zone.AtStartOfDay(instant.InZone(zone).Date.Next(IsoDayOfWeek.Monday)).ToInstant();

    private static IEnumerable<Instant> Steps(Interval run, Duration step, Interval range)
    {
        var skipped = range.Start <= run.Start ? 0 : (range.Start - run.Start + step - Duration.Epsilon).BclCompatibleTicks / step.BclCompatibleTicks;
        var end = Instant.Min(run.End, range.End);
        for (var start = run.Start + (step * skipped); start < end; start += step)
        {
            yield return start;
        }
    }
}
