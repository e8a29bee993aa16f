using NodaTime;
using TutorBooking.Core.Scheduling;
using static TutorBooking.Tests.Core.Scheduling.SomeHours;

namespace TutorBooking.Tests.Core.Scheduling;

/// <summary>The two nights of Berlin, written out: in March the clock goes from 02:00 to 03:00, in October from 03:00 back to 02:00.</summary>
public sealed class RepeatedHourTests
{
    private static readonly LocalDate InMarch = new(2027, 3, 28);
    private static readonly LocalDate InOctober = new(2026, 10, 25);

    [Theory]
    [InlineData("01:00", "04:00", "01:00 01:30 03:00 03:30")] // the hour that is left out has no start, and time runs on
    [InlineData("02:30", "04:00", "03:00 03:30")] // a beginning that is left out is the change
    [InlineData("01:00", "02:30", "01:00 01:30")] // so is an end
    [InlineData("02:00", "03:00", "")] // nothing is left of this one
    public void A_removed_hour_has_no_start(string from, string to, string starts) => OpenOn(InMarch, from, to).ShouldBe(starts);

    [Theory]
    [InlineData("01:00", "03:30", "01:00 01:30 02:00 02:30 02:00 02:30 03:00")] // both
    [InlineData("02:30", "03:30", "02:30 02:00 02:30 03:00")] // a beginning that is repeated is the earlier
    [InlineData("01:30", "02:30", "01:30 02:00 02:30 02:00")] // an end that is repeated is the later
    [InlineData("01:00", "02:00", "01:00 01:30 02:00 02:30")]
    [InlineData("02:00", "03:00", "02:00 02:30 02:00 02:30")]
    public void A_repeated_hour_has_its_starts_twice(string from, string to, string starts) => OpenOn(InOctober, from, to).ShouldBe(starts);

    [Theory]
    [InlineData("02:00", "03:00", "01:00 01:30 03:00 03:30")]
    [InlineData("01:30", "02:30", "01:00 02:30 03:00 03:30")]
    [InlineData("02:30", "03:00", "01:00 01:30 02:00 03:00 03:30")]
    public void Time_off_in_a_repeated_hour_is_off_both_times(string from, string to, string starts) =>
        OpenOn(InOctober, "01:00", "04:00", Off(InOctober, from, to)).ShouldBe(starts);

    [Fact]
    public void Time_off_in_a_removed_hour_divides_nothing()
    {
        var night = In("Europe/Berlin", On(InMarch.DayOfWeek, "01:30", "03:30")) with { Exceptions = [Off(InMarch, "02:00", "03:00")] };

        OpenSlots.Explain(night, NothingTaken, Instant.FromUtc(2027, 3, 28, 0, 30), Hour, Instant.FromUtc(2027, 3, 1, 0, 0)).ShouldBeNull();
    }

    [Fact]
    public void Windows_that_overlap_only_in_the_repeated_hour_offer_a_start_once() =>
        FindOn(InOctober, In("Europe/Berlin", On(InOctober.DayOfWeek, "01:00", "02:30"), On(InOctober.DayOfWeek, "02:45", "04:00"))).ShouldBeUnique();

    private static string OpenOn(LocalDate day, string from, string to, params ExceptionalHours[] exceptions)
    {
        var rules = In("Europe/Berlin", On(day.DayOfWeek, from, to)) with { StartInterval = Duration.FromMinutes(30), Exceptions = exceptions };
        return Clocks.Shown(FindOn(day, rules), rules.Zone);
    }

    private static IReadOnlyList<Instant> FindOn(LocalDate day, AvailabilityRules rules) => OpenSlots.Find(
        rules,
        NothingTaken,
        new Interval(day.AtStartOfDayInZone(rules.Zone).ToInstant(), day.PlusDays(1).AtStartOfDayInZone(rules.Zone).ToInstant()),
        Duration.FromMinutes(30),
        day.PlusDays(-20).AtStartOfDayInZone(rules.Zone).ToInstant());
}
