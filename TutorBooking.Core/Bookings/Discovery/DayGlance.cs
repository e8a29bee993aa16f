using NodaTime;

namespace TutorBooking.Core.Bookings.Discovery;

/// <summary>In which parts of one day at least one lesson could begin.</summary>
/// <param name="Morning">Before noon.</param>
/// <param name="Afternoon">From noon on.</param>
/// <param name="Evening">From five o'clock on.</param>
public sealed record DayGlance(LocalDate Date, bool Morning, bool Afternoon, bool Evening)
{
    public const int Days = 7;

    private const int Noon = 12;
    private const int Five = 17;

    /// <summary>The seven days from <paramref name="today"/> on, by the clock of <paramref name="zone"/>.</summary>
    internal static IReadOnlyList<DayGlance> Of(IEnumerable<Instant> starts, LocalDate today, DateTimeZone zone)
    {
        var hours = starts.Select(start => start.InZone(zone)).ToLookup(start => start.Date, start => start.Hour);
        return
        [
            .. Enumerable.Range(0, Days).Select(today.PlusDays).Select(date => new DayGlance(
                date,
                hours[date].Any(hour => hour < Noon),
                hours[date].Any(hour => hour is >= Noon and < Five),
                hours[date].Any(hour => hour >= Five))),
        ];
    }
}
