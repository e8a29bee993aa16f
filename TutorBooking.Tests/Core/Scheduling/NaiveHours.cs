using NodaTime;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Tests.Core.Scheduling;

/// <summary>Open starts as one would find them with a wall clock and patience: minute by minute, asking the zone for nothing but
/// its offset at that minute. Slow, plain, and written without a look at how the product does it.</summary>
internal sealed class NaiveHours
{
    private const int MinutesPerDay = 24 * 60;
    private const int MinutesPerWeek = 7 * MinutesPerDay;

    // The first of January 1970 was a Thursday, so the Monday before lies three days earlier.
    private const int FromMondayToEpoch = 3 * MinutesPerDay;

    private readonly AvailabilityRules rules;
    private readonly Instant first;
    private readonly long[] localMinutes;
    private readonly bool[] isOff;
    private readonly List<(int From, int To)> windows;

    /// <summary>Walks from <paramref name="first"/> for <paramref name="days"/>; whatever is open at either end is not to be asked about.</summary>
    public NaiveHours(AvailabilityRules rules, Instant first, int days)
    {
        this.rules = rules;
        this.first = first;
        localMinutes = [.. Enumerable.Range(0, days * MinutesPerDay).Select(LocalMinuteAt)];
        isOff = new bool[localMinutes.Length];
        foreach (var off in rules.Exceptions.Where(exception => !exception.IsOpen))
        {
            MarkOff(off);
        }

        windows = [.. JoinedLocalWindows().Select(AsWalked).Where(window => window.From < window.To)];
    }

    public IEnumerable<Instant> Starts(int lessonMinutes)
    {
        var step = (int)rules.StartInterval.TotalMinutes;
        var starts = new SortedSet<int>();
        foreach (var (from, to) in windows.SelectMany(OpenPieces))
        {
            for (var start = from; start + lessonMinutes <= to; start += step)
            {
                starts.Add(start);
            }
        }

        return starts.Select(minute => first + Duration.FromMinutes(minute));
    }

    private long LocalMinuteAt(int minute)
    {
        var instant = first + Duration.FromMinutes(minute);
        return (instant.ToUnixTimeSeconds() + rules.Zone.GetUtcOffset(instant).Seconds) / 60;
    }

    // A window lasts from the first minute that shows its start, to the last that shows its end; a time that the clock
    // leaves out is shown by the first minute after it.
    private (int From, int To) AsWalked((long Start, long End) local)
    {
        var shown = Array.LastIndexOf(localMinutes, local.End);
        return (
            Array.FindIndex(localMinutes, minute => minute >= local.Start),
            shown >= 0 ? shown : Array.FindLastIndex(localMinutes, minute => minute < local.End) + 1);
    }

    private void MarkOff(ExceptionalHours off)
    {
        var (from, to) = AsWalked((OfDate(off, off.StartMinute), OfDate(off, off.EndMinute)));
        for (var minute = Math.Max(0, from); minute < to; minute++)
        {
            isOff[minute] = true;
        }
    }

    // Paints every local minute and reads off the runs, however windows meet or overlap.
    private IEnumerable<(long Start, long End)> JoinedLocalWindows()
    {
        var lowest = localMinutes.Min();
        var painted = new bool[localMinutes.Max() - lowest + 1];
        for (var minute = 0; minute < painted.Length; minute++)
        {
            painted[minute] = IsOpenLocally(lowest + minute);
        }

        return RunsOf(painted).Select(run => (lowest + run.From, lowest + run.To));
    }

    private bool IsOpenLocally(long minute) =>
        rules.Windows.Any(window => SinceStartOf(window, minute) < window.EndMinute - window.StartMinute)
        || rules.Exceptions.Any(extra => extra.IsOpen && minute >= OfDate(extra, extra.StartMinute) && minute < OfDate(extra, extra.EndMinute));

    private static long SinceStartOf(WeeklyWindow window, long minute)
    {
        var inWeek = (((int)window.Day - 1) * MinutesPerDay) + window.StartMinute;
        var since = (minute + FromMondayToEpoch - inWeek) % MinutesPerWeek;
        return since < 0 ? since + MinutesPerWeek : since;
    }

    private static long OfDate(ExceptionalHours exception, int minute) =>
        (Period.DaysBetween(new LocalDate(1970, 1, 1), exception.Date) * (long)MinutesPerDay) + minute;

    private IEnumerable<(int From, int To)> OpenPieces((int From, int To) window) =>
        RunsOf([.. isOff[window.From..window.To].Select(off => !off)]).Select(run => (run.From + window.From, run.To + window.From));

    private static IEnumerable<(int From, int To)> RunsOf(bool[] marks)
    {
        for (var from = Array.IndexOf(marks, value: true); from >= 0;)
        {
            var next = Array.IndexOf(marks, value: false, from);
            var to = next < 0 ? marks.Length : next;
            yield return (from, to);
            from = to == marks.Length ? -1 : Array.IndexOf(marks, value: true, to);
        }
    }
}
