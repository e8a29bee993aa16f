using NodaTime;
using TutorBooking.Core.Scheduling;
using static TutorBooking.Tests.Core.Scheduling.SomeHours;

namespace TutorBooking.Tests.Core.Scheduling;

/// <summary>A tutor who never closes has one window without a beginning: what is open must not depend on where one begins to look.</summary>
public sealed class EndlessHoursTests
{
    private static readonly LocalDate FirstDay = new(2027, 3, 1);
    private static readonly Instant Now = Instant.FromUtc(2027, 1, 1, 0, 0);

    // Every day from 00:35, so that a window seen from its beginning would not step on the hour.
    public static TheoryData<string, string> Zones { get; } = new()
    {
        { "Europe/Berlin", "00:00" }, { "America/New_York", "00:35" }, { "Australia/Lord_Howe", "00:35" }, { "Pacific/Chatham", "00:00" }, { "Asia/Kathmandu", "00:35" },
    };

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_week_is_the_same_seen_day_by_day_and_start_by_start(string zone, string opens)
    {
        var rules = RoundTheClock(zone, opens) with { StartInterval = Hour };
        var fiveWeeks = From(rules, FirstDay, 35);

        var whole = Find(rules, fiveWeeks);

        whole.ShouldBe(Enumerable.Range(0, 35).SelectMany(day => Find(rules, From(rules, FirstDay.PlusDays(day), 1))));
        EveryFiveMinutes(From(rules, FirstDay.PlusDays(12), 3)).Where(start => OpenSlots.Explain(rules, NothingTaken, start, Hour, Now) is null)
            .ShouldBe(Find(rules, From(rules, FirstDay.PlusDays(12), 3)));
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void It_steps_from_midnight_of_each_Monday(string zone, string opens)
    {
        var rules = RoundTheClock(zone, opens) with { StartInterval = Hour };

        foreach (var monday in new[] { FirstDay, FirstDay.PlusDays(7), FirstDay.PlusDays(14) })
        {
            Find(rules, From(rules, monday, 1))[0].InZone(rules.Zone).LocalDateTime.ShouldBe(monday.AtMidnight());
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_long_window_that_has_a_beginning_is_the_same_from_wherever_one_looks(string zone, string opens)
    {
        // After an hour off the steps run from there, until a fortnight has passed.
        var rules = RoundTheClock(zone, opens) with { StartInterval = Hour, Exceptions = [Off(FirstDay.PlusDays(3), "10:00", "11:20")] };

        Find(rules, From(rules, FirstDay, 35)).ShouldBe(Enumerable.Range(0, 35).SelectMany(day => Find(rules, From(rules, FirstDay.PlusDays(day), 1))));
        Find(rules, From(rules, FirstDay.PlusDays(4), 1))[0].InZone(rules.Zone).Minute.ShouldBe(20);
    }

    [Fact]
    public void Lessons_run_across_the_Monday()
    {
        var rules = RoundTheClock("Etc/UTC", "00:00");
        var lateOnSunday = FirstDay.PlusDays(-1).At(new LocalTime(23, 45)).InUtc().ToInstant();

        OpenSlots.Explain(rules, NothingTaken, lateOnSunday, Duration.FromMinutes(120), Now).ShouldBeNull();
    }

    private static AvailabilityRules RoundTheClock(string zone, string opens) => In(zone, [.. EveryDay(opens, "24:00").Select(window => window with { EndMinute = window.StartMinute + 1440 })]);

    private static IReadOnlyList<Instant> Find(AvailabilityRules rules, Interval range) => OpenSlots.Find(rules, NothingTaken, range, Hour, Now);

    private static Interval From(AvailabilityRules rules, LocalDate day, int days) =>
        new(rules.Zone.AtStartOfDay(day).ToInstant(), rules.Zone.AtStartOfDay(day.PlusDays(days)).ToInstant());

    private static IEnumerable<Instant> EveryFiveMinutes(Interval range) => Claim.CellsOf(range);
}
