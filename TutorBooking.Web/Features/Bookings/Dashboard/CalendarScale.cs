using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Web.Features.Bookings.Dashboard;

/// <summary>Which hours a week's calendar shows, and where on it a stretch of time stands.</summary>
internal sealed record CalendarScale(int FirstHour, int LastHour)
{
    private const int MinutesPerRow = 5;
    private const int ShortestLength = 3;
    private const int HoursPerDay = 24;
    private const int Morning = 8;
    private const int Evening = 18;

    private int Rows => (LastHour - FirstHour) * 60 / MinutesPerRow;

    /// <summary>From 8 to 18 o'clock, and more where lessons or hours need it.</summary>
    public static CalendarScale Of(IEnumerable<BookingSummary> lessons, IEnumerable<OpenWindow> hours, DateTimeZone zone)
    {
        var spans = lessons.Select(lesson => (lesson.StartsAt, lesson.EndsAt)).Concat(hours.Select(window => (window.Start, window.End)))
            .Select(span => (Start: span.Item1.InZone(zone), End: span.Item2.InZone(zone))).ToList();
        if (spans.Exists(span => span.Start.Date != span.End.Date)) return new CalendarScale(0, HoursPerDay);

        var first = spans.Select(span => span.Start.Hour).DefaultIfEmpty(Morning).Min();
        var last = spans.Select(span => span.End.Hour + (span.End.Minute > 0 ? 1 : 0)).DefaultIfEmpty(Evening).Max();
        return new CalendarScale(Math.Min(first, Morning), Math.Max(last, Evening));
    }

    /// <summary>The parts of the windows that lie on one day.</summary>
    public IEnumerable<CalendarBlock> BlocksOf(LocalDate date, IEnumerable<OpenWindow> windows, DateTimeZone zone)
    {
        var (start, end) = (zone.AtStartOfDay(date).ToInstant(), zone.AtStartOfDay(date.PlusDays(1)).ToInstant());
        return windows.Where(window => window.End > start && window.Start < end)
            .Select(window => BlockOf(date, Instant.Max(window.Start, start), Instant.Min(window.End, end), zone));
    }

    /// <summary>Where a stretch that begins on <paramref name="date"/> stands; what runs past midnight ends with the day.</summary>
    public CalendarBlock BlockOf(LocalDate date, Instant start, Instant end, DateTimeZone zone)
    {
        var first = RowAt(date, start, zone);
        return new CalendarBlock(first, Math.Max(ShortestLength, Math.Min(Rows, RowAt(date, end, zone)) - first));
    }

    /// <summary>Whether the clock of that zone stands between the first and the last hour.</summary>
    public bool Shows(Instant now, DateTimeZone zone) => now.InZone(zone).Hour >= FirstHour && now.InZone(zone).Hour < LastHour;

    private int RowAt(LocalDate date, Instant instant, DateTimeZone zone)
    {
        var minutes = Period.Between(date.AtMidnight(), instant.InZone(zone).LocalDateTime, PeriodUnits.Minutes).Minutes;
        return ((int)minutes - (FirstHour * 60)) / MinutesPerRow;
    }
}
