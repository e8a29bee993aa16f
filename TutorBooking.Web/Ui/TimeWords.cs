using NodaTime;
using NodaTime.Text;

namespace TutorBooking.Web.Ui;

/// <summary>Instants as people say them, by one person's clock. The server's own zone never shows.</summary>
internal static class TimeWords
{
    private static readonly ZonedDateTimePattern ShortDayPattern = Pattern("ddd d MMM");
    private static readonly ZonedDateTimePattern LongDayPattern = Pattern("dddd d MMMM uuuu");
    private static readonly ZonedDateTimePattern DayPattern = Pattern("dddd d MMMM");
    private static readonly ZonedDateTimePattern ClockPattern = Pattern("HH:mm");

    /// <summary>Tuesday 24 November 2026, 14:00</summary>
    public static string Long(Instant instant, DateTimeZone zone) => $"{LongDay(instant, zone)}, {Clock(instant, zone)}";

    /// <summary>Tue 24 Nov, 14:00</summary>
    public static string Short(Instant instant, DateTimeZone zone) => $"{ShortDay(instant, zone)}, {Clock(instant, zone)}";

    /// <summary>Tue 24 Nov</summary>
    public static string ShortDay(Instant instant, DateTimeZone zone) => ShortDayPattern.Format(instant.InZone(zone));

    /// <summary>Tuesday 24 November 2026</summary>
    public static string LongDay(Instant instant, DateTimeZone zone) => LongDayPattern.Format(instant.InZone(zone));

    /// <summary>Tuesday 24 November</summary>
    public static string Day(Instant instant, DateTimeZone zone) => DayPattern.Format(instant.InZone(zone));

    /// <summary>14:00, and where the clock shows that hour twice, 02:30 (UTC+2).</summary>
    public static string Clock(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone);
        var time = ClockPattern.Format(local);
        return zone.MapLocal(local.LocalDateTime).Count > 1 ? $"{time} ({Offset(instant, zone)})" : time;
    }

    /// <summary>14:00–15:00</summary>
    public static string Range(Instant start, Instant end, DateTimeZone zone) => $"{Clock(start, zone)}–{Clock(end, zone)}";

    /// <summary>The place a zone is named after: São Paulo for America/Sao_Paulo.</summary>
    public static string Place(DateTimeZone zone) => zone.Id switch
    {
        "America/Sao_Paulo" => "São Paulo",
        "America/Bogota" => "Bogotá",
        var id => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' '),
    };

    /// <summary>UTC+1, UTC−3, UTC+5:45</summary>
    public static string Offset(Instant instant, DateTimeZone zone)
    {
        var offset = zone.GetUtcOffset(instant);
        var minutes = Math.Abs(offset.Seconds) / 60;
        var sign = offset.Seconds < 0 ? "−" : "+";
        return minutes % 60 is 0 ? $"UTC{sign}{minutes / 60}" : $"UTC{sign}{minutes / 60}:{minutes % 60:00}";
    }

    /// <summary>2 h 18 min, 45 min, 3 d 4 h; never less than nothing.</summary>
    public static string Wait(Duration wait) => wait switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 1 } => $"{wait.Minutes} min",
        { TotalDays: < 2 } => $"{(int)wait.TotalHours} h {wait.Minutes:00} min",
        _ => $"{wait.Days} d {wait.Hours} h",
    };

    private static ZonedDateTimePattern Pattern(string text) =>
        ZonedDateTimePattern.CreateWithInvariantCulture(text, DateTimeZoneProviders.Tzdb);
}
