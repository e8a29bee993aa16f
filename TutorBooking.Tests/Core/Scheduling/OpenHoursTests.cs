using NodaTime;
using TutorBooking.Core.Scheduling;
using static TutorBooking.Tests.Core.Scheduling.SomeHours;

namespace TutorBooking.Tests.Core.Scheduling;

/// <summary>Which starts weekly hours and exceptions give, while nobody has taken anything.</summary>
public sealed class OpenHoursTests
{
    private static readonly LocalDate Monday = new(2026, 11, 23);
    private static readonly Instant LongBefore = Instant.FromUtc(2026, 10, 1, 0, 0);

    [Fact]
    public void Hours_are_meant_by_the_tutors_clock() =>
        OpenOn(Monday, In("America/Sao_Paulo", On(IsoDayOfWeek.Monday, "09:00", "10:30")), minutes: 60, clock: "Etc/UTC").ShouldBe("12:00 12:15 12:30");

    [Fact]
    public void A_lesson_ends_before_the_hours_do() =>
        OpenOn(Monday, In("Etc/UTC", On(IsoDayOfWeek.Monday, "09:00", "10:00")), minutes: 50).ShouldBe("09:00");

    [Fact]
    public void A_lesson_longer_than_the_hours_has_no_start() =>
        OpenOn(Monday, In("Etc/UTC", On(IsoDayOfWeek.Monday, "09:00", "10:00")), minutes: 90).ShouldBeEmpty();

    [Fact]
    public void A_window_that_crosses_midnight_is_one_window()
    {
        var nights = In("Etc/UTC", On(IsoDayOfWeek.Monday, "23:00", "25:00"));

        OpenOn(Monday, nights, minutes: 60).ShouldBe("23:00 23:15 23:30 23:45");
        OpenOn(Monday.PlusDays(1), nights, minutes: 60).ShouldBe("00:00");
    }

    [Fact]
    public void So_is_one_from_Sunday_to_Monday() =>
        OpenOn(Monday, In("Etc/UTC", On(IsoDayOfWeek.Sunday, "22:00", "24:45")), minutes: 30).ShouldBe("00:00 00:15");

    [Fact]
    public void Adjacent_windows_join()
    {
        var halves = In("Etc/UTC", On(IsoDayOfWeek.Monday, "09:00", "09:50"), On(IsoDayOfWeek.Monday, "09:50", "10:40"));

        OpenOn(Monday, halves, minutes: 60).ShouldBe("09:00 09:15 09:30");
    }

    [Fact]
    public void Windows_that_meet_at_midnight_join()
    {
        var evenings = In("Etc/UTC", On(IsoDayOfWeek.Monday, "23:20", "24:00"), On(IsoDayOfWeek.Tuesday, "00:00", "00:40")) with { StartInterval = Hour };

        OpenOn(Monday, evenings, minutes: 60).ShouldBe("23:20");
        OpenOn(Monday.PlusDays(1), evenings, minutes: 60).ShouldBeEmpty();
    }

    [Fact]
    public void Windows_apart_do_not_join() => OpenOn(
        Monday, In("Etc/UTC", On(IsoDayOfWeek.Monday, "09:00", "09:45"), On(IsoDayOfWeek.Monday, "09:50", "10:35")), minutes: 45).ShouldBe("09:00 09:50");

    [Theory]
    [InlineData(15, "09:10 09:25 09:40 09:55 10:10 10:25")]
    [InlineData(30, "09:10 09:40 10:10")]
    [InlineData(60, "09:10 10:10")]
    public void Starts_step_from_the_beginning_of_the_window(int interval, string starts) => OpenOn(
        Monday, In("Etc/UTC", On(IsoDayOfWeek.Monday, "09:10", "11:00")) with { StartInterval = Duration.FromMinutes(interval) }, minutes: 30).ShouldBe(starts);

    [Fact]
    public void A_start_off_the_steps_is_refused_although_it_lies_in_the_hours()
    {
        var rules = In("Etc/UTC", On(IsoDayOfWeek.Monday, "09:00", "12:00"));

        OpenSlots.Explain(rules, NothingTaken, Instant.FromUtc(2026, 11, 23, 9, 5), Hour, LongBefore).ShouldBe(SchedulingRefusals.OutsideHours);
        OpenSlots.Explain(rules, NothingTaken, Instant.FromUtc(2026, 11, 23, 9, 15), Hour, LongBefore).ShouldBeNull();
    }

    [Fact]
    public void Time_off_wins_over_weekly_and_over_extra_hours() => OpenOn(Monday, Mornings with
    {
        Exceptions = [Extra(Monday, "11:30", "14:00"), Off(Monday, "10:00", "13:00")],
    }, minutes: 60).ShouldBe("09:00 13:00");

    [Fact]
    public void A_day_off_is_empty_and_the_next_is_not()
    {
        var rules = In("Etc/UTC", EveryDay("09:00", "10:00")) with { Exceptions = [Off(Monday, "00:00", "24:00")] };

        OpenOn(Monday, rules, minutes: 60).ShouldBeEmpty();
        OpenOn(Monday.PlusDays(1), rules, minutes: 60).ShouldBe("09:00");
    }

    [Fact]
    public void A_night_off_reaches_into_the_next_day() => OpenOn(
        Monday, In("Etc/UTC", EveryDay("00:00", "03:00")) with { Exceptions = [Off(Monday.PlusDays(-1), "22:00", "26:00")] }, minutes: 60).ShouldBe("02:00");

    [Fact]
    public void Extra_hours_open_a_day_without_any_and_join_those_there_are()
    {
        OpenOn(Monday.PlusDays(5), Mornings with { Exceptions = [Extra(Monday.PlusDays(5), "13:00", "14:00")] }, minutes: 60).ShouldBe("13:00");
        OpenOn(Monday, Mornings with { StartInterval = Hour, Exceptions = [Extra(Monday, "12:00", "12:30")] }, minutes: 90).ShouldBe("09:00 10:00 11:00");
    }

    [Fact]
    public void After_time_off_starts_step_from_its_end() => OpenOn(
        Monday, Mornings with { StartInterval = Hour, Exceptions = [Off(Monday, "09:30", "10:20")] }, minutes: 30).ShouldBe("09:00 10:20 11:20");

    [Fact]
    public void The_end_of_the_range_is_not_part_of_it() => OpenSlots.Find(
        Mornings, NothingTaken, new Interval(Instant.FromUtc(2026, 11, 23, 9, 15), Instant.FromUtc(2026, 11, 23, 9, 45)), Hour, LongBefore)
        .ShouldBe([Instant.FromUtc(2026, 11, 23, 9, 15), Instant.FromUtc(2026, 11, 23, 9, 30)]);

    [Fact]
    public void Nothing_is_open_without_hours() => OpenOn(Monday, In("Etc/UTC"), minutes: 60).ShouldBeEmpty();

    private static AvailabilityRules Mornings => In("Etc/UTC", On(IsoDayOfWeek.Monday, "09:00", "12:00"));

    private static string OpenOn(LocalDate day, AvailabilityRules rules, int minutes, string? clock = null)
    {
        var zone = clock is null ? rules.Zone : DateTimeZoneProviders.Tzdb[clock];
        var range = new Interval(day.AtStartOfDayInZone(zone).ToInstant(), day.PlusDays(1).AtStartOfDayInZone(zone).ToInstant());
        return Clocks.Shown(OpenSlots.Find(rules, NothingTaken, range, Duration.FromMinutes(minutes), LongBefore), zone);
    }
}
