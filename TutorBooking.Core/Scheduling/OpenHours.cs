using NodaTime;

namespace TutorBooking.Core.Scheduling;

/// <summary>Weekly hours and exceptions as joined windows of instants.</summary>
/// <remarks>
/// Hours are joined and cut in local time, where people mean them, and only then become instants: a start inside an hour that
/// a clock change removes becomes the change itself, of a repeated hour it is the earlier; an end that is repeated is the later.
/// </remarks>
internal static class OpenHours
{
    /// <summary>Every window that meets <paramref name="range"/>, and how it began as far back as <paramref name="lookBack"/> days.</summary>
    public static IEnumerable<Interval> Around(AvailabilityRules rules, Interval range, int lookBack)
    {
        var first = range.Start.InZone(rules.Zone).Date.PlusDays(-lookBack);
        var last = range.End.InZone(rules.Zone).Date.PlusDays(1);

        return LocalSpan.Join(LocalSpan.Without(Open(rules, first, last), Off(rules, first, last)))
            .Select(span => span.InZone(rules.Zone))
            .OfType<Interval>()
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
    private static List<LocalSpan> Off(AvailabilityRules rules, LocalDate first, LocalDate last) =>
    [
        .. rules.Exceptions
            .Where(exception => !exception.IsOpen && exception.Date >= first.PlusDays(-1) && exception.Date <= last.PlusDays(1))
            .Select(exception => LocalSpan.On(exception.Date, exception.StartMinute, exception.EndMinute)),
    ];
}
