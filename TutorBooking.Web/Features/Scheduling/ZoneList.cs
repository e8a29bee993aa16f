using NodaTime.TimeZones;

namespace TutorBooking.Web.Features.Scheduling;

/// <summary>The zones that people live in, by continent; old names of the same place are left out.</summary>
internal static class ZoneList
{
    private const string Utc = "Etc/UTC";

    private static readonly IReadOnlyList<string> Ids =
        [.. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(location => location.ZoneId).Append(Utc).Distinct(StringComparer.Ordinal)];

    /// <summary>All of them and the <paramref name="current"/> one, even where it goes by an old name.</summary>
    public static IEnumerable<IGrouping<string, string>> Continents(string current) => Ids.Append(current).Distinct(StringComparer.Ordinal)
        .OrderBy(id => id, StringComparer.Ordinal)
        .GroupBy(id => id.Contains('/', StringComparison.Ordinal) ? id[..id.IndexOf('/', StringComparison.Ordinal)] : "Other", StringComparer.Ordinal);
}
