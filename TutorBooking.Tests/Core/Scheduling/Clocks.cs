using NodaTime;

namespace TutorBooking.Tests.Core.Scheduling;

/// <summary>Instants as a clock on a wall shows them, for the eye.</summary>
internal static class Clocks
{
    public static string Shown(IEnumerable<Instant> instants, DateTimeZone zone) =>
        string.Join(' ', instants.Select(instant => instant.InZone(zone).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
}
