using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Accounts;

/// <summary>One time zone to choose, place first: who types "Ber" into the closed list gets Berlin.</summary>
internal sealed record ZoneChoice(string Id, string Words)
{
    /// <summary>Every known zone by its place, and the chosen one even if it goes by an old name.</summary>
    public static IEnumerable<ZoneChoice> All(string chosen, Instant now) => KnownZones.All.Append(chosen)
        .Distinct(StringComparer.Ordinal)
        .Select(id => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)).OfType<DateTimeZone>()
        .Select(zone => new ZoneChoice(zone.Id, $"{TimeWords.Place(zone)}, {Region(zone)}{TimeWords.Offset(now, zone)}"))
        .OrderBy(choice => choice.Words, StringComparer.InvariantCultureIgnoreCase);

    private static string Region(DateTimeZone zone) => zone.Id.LastIndexOf('/') switch
    {
        < 0 => "",
        var end => $"{zone.Id[..end].Replace('_', ' ').Replace("/", ", ", StringComparison.Ordinal)}, ",
    };
}
