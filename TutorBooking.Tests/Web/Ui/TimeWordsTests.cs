using NodaTime;
using TutorBooking.Web.Ui;

namespace TutorBooking.Tests.Web.Ui;

public sealed class TimeWordsTests
{
    private static readonly Instant Afternoon = Instant.FromUtc(2026, 11, 24, 13, 0);

    private static DateTimeZone Berlin => DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void A_time_is_said_by_a_persons_own_clock()
    {
        TimeWords.Long(Afternoon, Berlin).ShouldBe("Tuesday 24 November 2026, 14:00");
        TimeWords.Short(Afternoon, Berlin).ShouldBe("Tue 24 Nov, 14:00");
        TimeWords.Range(Afternoon, Afternoon + Duration.FromHours(1), Berlin).ShouldBe("14:00–15:00");
    }

    [Theory]
    [InlineData("Europe/Berlin", "UTC+1")]
    [InlineData("America/Sao_Paulo", "UTC−3")]
    [InlineData("Asia/Kathmandu", "UTC+5:45")]
    [InlineData("Etc/UTC", "UTC+0")]
    public void An_offset_is_named(string zone, string words) =>
        TimeWords.Offset(Afternoon, DateTimeZoneProviders.Tzdb[zone]).ShouldBe(words);

    [Fact]
    public void A_repeated_hour_shows_its_offset()
    {
        var first = Instant.FromUtc(2026, 10, 25, 0, 30);

        TimeWords.Clock(first, Berlin).ShouldBe("02:30 (UTC+2)");
        TimeWords.Clock(first + Duration.FromHours(1), Berlin).ShouldBe("02:30 (UTC+1)");
        TimeWords.Clock(first + Duration.FromHours(2), Berlin).ShouldBe("03:30");
        TimeWords.Long(first, Berlin).ShouldBe("Sunday 25 October 2026, 02:30 (UTC+2)");
        TimeWords.Short(first + Duration.FromHours(1), Berlin).ShouldBe("Sun 25 Oct, 02:30 (UTC+1)");
    }

    [Theory]
    [InlineData(138, "2 h 18 min")]
    [InlineData(45, "45 min")]
    [InlineData(3 * 24 * 60, "3 d 0 h")]
    [InlineData(-5, "less than a minute")]
    public void A_wait_is_said_shortly(int minutes, string words) => TimeWords.Wait(Duration.FromMinutes(minutes)).ShouldBe(words);
}
