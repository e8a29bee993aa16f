using NodaTime;
using TutorBooking.Core.Scheduling;
using static TutorBooking.Tests.Core.Scheduling.SomeHours;

namespace TutorBooking.Tests.Core.Scheduling;

/// <summary>Open slots around the days on which clocks change, against <see cref="NaiveHours"/>.</summary>
public sealed class ClockChangeTests
{
    private const int MarginDays = 5;
    private static readonly int[] Lessons = [25, 30, 45, 50, 60, 90, 120];

    // The last two of each zone are plain days; Kathmandu has no other. Lord Howe moves by half an hour, Chatham changes at 02:45.
    public static TheoryData<string, LocalDate> Days { get; } = new()
    {
        { "Europe/Berlin", new LocalDate(2027, 3, 28) }, { "Europe/Berlin", new LocalDate(2026, 10, 25) },
        { "America/New_York", new LocalDate(2027, 3, 14) }, { "America/New_York", new LocalDate(2026, 11, 1) },
        { "Australia/Lord_Howe", new LocalDate(2026, 10, 4) }, { "Australia/Lord_Howe", new LocalDate(2027, 4, 4) },
        { "Pacific/Chatham", new LocalDate(2026, 9, 27) }, { "Pacific/Chatham", new LocalDate(2027, 4, 4) },
        { "Asia/Kathmandu", new LocalDate(2027, 3, 28) }, { "Asia/Kathmandu", new LocalDate(2026, 10, 25) },
        { "Europe/Berlin", new LocalDate(2026, 7, 5) }, { "Africa/Casablanca", new LocalDate(2027, 2, 7) },
        { "America/Santiago", new LocalDate(2026, 9, 6) }, { "America/Santiago", new LocalDate(2027, 4, 4) },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void Every_shape_of_hours_is_open_when_a_patient_clock_watcher_says_so(string zone, LocalDate day)
    {
        foreach (var (shape, rules) in Shapes(zone, day))
        {
            Compare(rules, day, shape);
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void So_is_every_start_interval(string zone, LocalDate day)
    {
        foreach (var minutes in new[] { 30, 60 })
        {
            Compare(In(zone, EveryDay("00:30", "05:15")) with { StartInterval = Duration.FromMinutes(minutes) }, day, $"every {minutes} minutes");
        }
    }

    private static IEnumerable<(string Shape, AvailabilityRules Rules)> Shapes(string zone, LocalDate day)
    {
        (string From, string To)[] windows =
        [
            ("00:00", "06:00"), ("01:00", "02:00"), ("01:30", "02:30"), ("02:00", "03:00"), ("02:15", "02:45"), ("02:30", "04:00"),
            ("02:45", "03:45"), ("03:00", "05:00"), ("01:55", "03:05"), ("23:00", "24:00"), ("22:00", "26:30"), ("23:30", "25:45"), ("09:00", "17:00"),
        ];
        foreach (var (from, to) in windows)
        {
            yield return ($"{from}–{to}", In(zone, EveryDay(from, to)));
        }

        yield return ("two that meet", In(zone, [.. EveryDay("01:00", "02:30"), .. EveryDay("02:30", "04:10")]));
        yield return ("two that almost meet", In(zone, [.. EveryDay("00:00", "02:20"), .. EveryDay("02:40", "04:10")]));
        yield return ("two that meet at midnight", In(zone, On(day.PlusDays(-1).DayOfWeek, "22:10", "24:00"), On(day.DayOfWeek, "00:00", "03:20")));
        foreach (var (from, to) in new[] { ("02:00", "03:00"), ("01:15", "02:15"), ("02:30", "03:30"), ("02:10", "02:20"), ("00:00", "24:00") })
        {
            var night = In(zone, EveryDay("00:00", "06:00"));
            yield return ($"off {from}–{to}", night with { Exceptions = [Off(day, from, to)] });
            yield return ($"extra {from}–{to}", In(zone, EveryDay("04:00", "06:00")) with { Exceptions = [Extra(day, from, to), Off(day, "02:45", "02:55")] });
        }
    }

    private static void Compare(AvailabilityRules rules, LocalDate day, string shape)
    {
        var walk = new NaiveHours(rules, day.PlusDays(-MarginDays).AtMidnight().InUtc().ToInstant(), 2 * MarginDays);
        var range = new Interval(day.PlusDays(-2).AtMidnight().InUtc().ToInstant(), day.PlusDays(3).AtMidnight().InUtc().ToInstant());
        var longAgo = range.Start - Duration.FromDays(10);

        foreach (var lesson in Lessons)
        {
            var expected = walk.Starts(lesson).Where(range.Contains).ToList();

            var found = OpenSlots.Find(rules, NothingTaken, range, Duration.FromMinutes(lesson), longAgo);

            var what = $"{rules.Zone.Id}, {shape}, {lesson} minutes";
            found.Except(expected).ShouldBeEmpty($"open and should not be: {what}");
            expected.Except(found).ShouldBeEmpty($"not open and should be: {what}");
            found.ShouldBeInOrder();
        }
    }
}
