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
    /// <summary>How many days another program may ask about at once.</summary>
    public const int LongestRangeDays = 35;

    // A run from a window's own start ends at the first Monday after this, so at most 21 days and a clock change after it.
    private static readonly Duration LongestFirstRun = Duration.FromDays(14);
    private const int LookBackDays = 22;

    /// <summary>The open starts in <paramref name="range"/> (its end excluded), earliest first.</summary>
    public static IReadOnlyList<Instant> Find(AvailabilityRules rules, TakenTime taken, Interval range, Duration lesson, Instant now)
    {
        var occupancy = new Occupancy(rules, taken);
        var open = Starts(rules, range, lesson)
            .Where(start => !IsTooSoon(rules, start, now) && !IsTooFar(rules, start, now) && occupancy.Refuse(start, lesson) is null);

        // Windows that stand apart by the clock on the wall can overlap in an hour that it shows twice.
        return [.. new SortedSet<Instant>(open)];
    }

    /// <summary>Null where <see cref="Find"/> would list <paramref name="start"/>; else the first refusal of domain rules 5, 6 and 10 to 13.</summary>
    public static Refusal? Explain(AvailabilityRules rules, TakenTime taken, Instant start, Duration lesson, Instant now)
    {
        if (ExplainReach(rules, start, now) is { } outOfReach) return outOfReach;
        if (!IsStart(rules, start, lesson)) return SchedulingRefusals.OutsideHours;

        return new Occupancy(rules, taken).Refuse(start, lesson);
    }

    /// <summary>Its part that needs no calendar, rules 5, 6 and 10; to be asked first, since no calendar is read around the end of time.</summary>
    public static Refusal? ExplainReach(AvailabilityRules rules, Instant start, Instant now)
    {
        if (start <= now) return SchedulingRefusals.InThePast;
        if (!IsOnGrid(start)) return SchedulingRefusals.NotOnGrid;
        if (IsTooSoon(rules, start, now)) return SchedulingRefusals.TooShortNotice(rules.MinimumNotice);
        return IsTooFar(rules, start, now) ? SchedulingRefusals.TooFarAhead(rules.Horizon) : null;
    }

    /// <summary>The hours that lie in <paramref name="range"/>, cut to it, whatever is booked in them.</summary>
    public static IReadOnlyList<OpenWindow> Windows(AvailabilityRules rules, Interval range) =>
    [
        .. OpenHours.Around(rules, range, lookBack: 1)
            .Select(window => new OpenWindow(Instant.Max(window.Start, range.Start), Instant.Min(window.End, range.End))),
    ];

    public static bool IsOnGrid(Instant start) => start == Claim.CellAt(start);

    private static bool IsStart(AvailabilityRules rules, Instant start, Duration lesson) =>
        Starts(rules, new Interval(start, start + Claim.CellLength), lesson).Contains(start);

    private static bool IsTooSoon(AvailabilityRules rules, Instant start, Instant now) => start <= now || start - now < rules.MinimumNotice;

    private static bool IsTooFar(AvailabilityRules rules, Instant start, Instant now) => start - now > rules.Horizon;

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
