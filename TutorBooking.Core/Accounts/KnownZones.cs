using NodaTime;
using NodaTime.TimeZones;

namespace TutorBooking.Core.Accounts;

/// <summary>The time zones a person can live by, under the names people know.</summary>
public static class KnownZones
{
    private const string Universal = "Etc/UTC";

    /// <summary>One entry for each place that the time-zone database lists, and UTC; about 420.</summary>
    public static readonly IReadOnlyList<string> All =
        [.. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(place => place.ZoneId).Append(Universal).Distinct(StringComparer.Ordinal)];

    private static readonly HashSet<string> Listed = [.. All];

    /// <summary>The zone under its present name, or null if nobody knows it.</summary>
    /// <remarks>Browsers still say Asia/Calcutta; where a listed zone has that alias, the listed name is the answer.</remarks>
    public static string? Find(string? name)
    {
        if (name is not { Length: > 0 and <= Account.TimeZoneLength } || DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is null) return null;
        if (Listed.Contains(name)) return name;

        return TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(name, out var canonical) && Listed.Contains(canonical) ? canonical : name;
    }
}
