using NodaTime;

namespace TutorBooking.Core.Platform;

public static class Zones
{
    /// <summary>The zone of this IANA name; UTC where there is none, since stored names may be older or newer than the zones known here.</summary>
    public static DateTimeZone Named(string? name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name ?? "") ?? DateTimeZone.Utc;
}
