using NodaTime;

namespace TutorBooking.Core.Scheduling;

/// <summary>Weekly hours and exceptions as joined windows of instants.</summary>
/// <remarks>
/// Hours are joined in local time, where people mean them, and then become instants: an end that a clock change removes becomes
/// the change itself; where it is repeated, a start is the earlier and an end the later. Time off is cut out only after that, by
/// the same rule, so that it wins over every minute it covers, also in a night that has an hour twice.
/// </remarks>
internal static class OpenHours
{
    /// <summary>Every window that meets <paramref name="range"/>, and how it began as far back as <paramref name="lookBack"/> days.</summary>
    public static IEnumerable<Interval> Around(AvailabilityRules rules, Interval range, int lookBack)
    {
        var today = range.Start.InZone(rules.Zone).Date;
        var first = today.PlusDays(-lookBack);
        var last = range.End.InZone(rules.Zone).Date.PlusDays(1);
        var off = Off(rules, first, last);

        return LocalSpan.Join(Open(rules, first, last))
            .Where(span => span.End.Date >= today.PlusDays(-1))
            .Select(span => span.InZone(rules.Zone))
            .OfType<Interval>()
            .SelectMany(window => Without(window, off))
            .Where(window => window.End > range.Start && window.Start < range.End);
    }

    private static IEnumerable<LocalSpan> Open(AvailabilityRules rules, LocalDate first, LocalDate last)
    {
        var windowsOn = rules.Windows.ToLookup(window => window.Day);
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            foreach (var window in windowsOn[date.DayOfWeek])
            {
                yield return LocalSpan.On(date, window.StartMinute, window.EndMinute);
            }
        }

        foreach (var extra in rules.Exceptions.Where(exception => exception.IsOpen && exception.Date >= first && exception.Date <= last))
        {
            yield return LocalSpan.On(extra.Date, extra.StartMinute, extra.EndMinute);
        }
    }

    // Time off may begin on the day before the first and still reach into it.
    private static List<Interval> Off(AvailabilityRules rules, LocalDate first, LocalDate last) =>
    [
        .. rules.Exceptions
            .Where(exception => !exception.IsOpen && exception.Date >= first.PlusDays(-1) && exception.Date <= last.PlusDays(1))
            .Select(exception => LocalSpan.On(exception.Date, exception.StartMinute, exception.EndMinute).InZone(rules.Zone))
            .OfType<Interval>(),
    ];

    private static IEnumerable<Interval> Without(Interval window, List<Interval> cuts) =>
        cuts.Aggregate<Interval, IEnumerable<Interval>>([window], (left, cut) => left.SelectMany(piece => Without(piece, cut)));

    private static IEnumerable<Interval> Without(Interval window, Interval cut)
    {
        if (cut.End <= window.Start || cut.Start >= window.End)
        {
            yield return window;
            yield break;
        }

        if (cut.Start > window.Start) yield return new Interval(window.Start, cut.Start);
        if (cut.End < window.End) yield return new Interval(cut.End, window.End);
    }
}
