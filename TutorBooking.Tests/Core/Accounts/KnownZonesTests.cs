using TutorBooking.Core.Accounts;

namespace TutorBooking.Tests.Core.Accounts;

public sealed class KnownZonesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("Europe/Oslo", "Europe/Oslo")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData("Mars/Olympus", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_zone_is_found_under_the_name_people_know(string? told, string? found) => KnownZones.Find(told).ShouldBe(found);

    [Fact]
    public void Every_zone_to_choose_is_one_that_can_be_kept() =>
        KnownZones.All.ShouldAllBe(zone => KnownZones.Find(zone) == zone && zone.Length <= Account.TimeZoneLength);
}
