using System.Runtime.InteropServices;
using NodaTime;

namespace TutorBooking.Core.Scheduling;

/// <summary>A stretch of one zone's local time, its end excluded; a span without length is none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LocalSpan(LocalDateTime Start, LocalDateTime End)
{
    private bool IsEmpty => End <= Start;

    public static LocalSpan On(LocalDate date, int startMinute, int endMinute) =>
        new(date.AtMidnight().PlusMinutes(startMinute), date.AtMidnight().PlusMinutes(endMinute));

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

    /// <summary>What is left of the spans where none of <paramref name="cuts"/> lies.</summary>
    public static IEnumerable<LocalSpan> Without(IEnumerable<LocalSpan> spans, IReadOnlyList<LocalSpan> cuts) =>
        cuts.Aggregate(spans, (left, cut) => left.SelectMany(span => span.Without(cut)));

    /// <summary>The same as instants, or null where a clock change leaves nothing of it.</summary>
    public Interval? InZone(DateTimeZone zone)
    {
        var start = zone.MapLocal(Start);
        var end = zone.MapLocal(End);
        var from = start.Count is 0 ? start.LateInterval.Start : start.First().ToInstant();
        var to = end.Count is 0 ? end.LateInterval.Start : end.Last().ToInstant();
        return from < to ? new Interval(from, to) : null;
    }

    private IEnumerable<LocalSpan> Without(LocalSpan cut)
    {
        if (cut.IsEmpty || cut.End <= Start || cut.Start >= End) return [this];

        LocalSpan before = new(Start, LocalDateTime.Min(End, cut.Start));
        LocalSpan after = new(LocalDateTime.Max(Start, cut.End), End);
        return new[] { before, after }.Where(span => !span.IsEmpty);
    }
}
