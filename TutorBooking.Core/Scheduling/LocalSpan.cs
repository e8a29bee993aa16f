using System.Runtime.InteropServices;
using NodaTime;

namespace TutorBooking.Core.Scheduling;

/// <summary>A stretch of one zone's local time, its end excluded.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LocalSpan(LocalDateTime Start, LocalDateTime End)
{
    public static LocalSpan On(LocalDate date, int startMinute, int endMinute) => new(AtMinute(date, startMinute), AtMinute(date, endMinute));

    /// <summary>The spans with what meets or overlaps made one, earliest first.</summary>
    public static IEnumerable<LocalSpan> Join(IEnumerable<LocalSpan> spans)
    {
        LocalSpan? open = null;
        foreach (var next in spans.OrderBy(span => span.Start))
        {
            if (open is { } current && next.Start <= current.End)
            {
                open = current with { End = LocalDateTime.Max(current.End, next.End) };
                continue;
            }

            if (open is { } finished) yield return finished;
            open = next;
        }

        if (open is { } last) yield return last;
    }

    /// <summary>The same as instants, or null where a clock change leaves nothing of it.</summary>
    public Interval? InZone(DateTimeZone zone)
    {
        var start = zone.MapLocal(Start);
        var end = zone.MapLocal(End);
        var from = start.Count is 0 ? start.LateInterval.Start : start.First().ToInstant();
        var to = end.Count is 0 ? end.LateInterval.Start : end.Last().ToInstant();
        return from < to ? new Interval(from, to) : null;
    }

    private static LocalDateTime AtMinute(LocalDate date, int minute)
    {
        var (days, rest) = Math.DivRem(minute, NodaConstants.MinutesPerDay);
        return date.PlusDays(days) + new LocalTime(rest / NodaConstants.MinutesPerHour, rest % NodaConstants.MinutesPerHour);
    }
}
