using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using static TutorBooking.Tests.Core.Scheduling.SomeHours;

namespace TutorBooking.Tests.Core.Scheduling;

/// <summary>Rows 5, 6 and 10 to 13 of the checks: each refusal at its very edge, and which comes first where several apply.</summary>
public sealed class ExplainTests
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 11, 23, 10, 0);
    private static readonly Interval TenToEleven = new(Ten, Ten + Hour);
    private static readonly Duration Tick = Duration.Epsilon;
    private static readonly AvailabilityRules Days = In("Etc/UTC", EveryDay("08:00", "20:00"));

    [Fact]
    public void A_start_must_be_to_come()
    {
        Explain(Days, now: Ten).ShouldBe(SchedulingRefusals.InThePast);
        Explain(Days, now: Ten - Tick).ShouldBeNull();
    }

    [Theory]
    [InlineData(60)]
    [InlineData(1)]
    public void A_start_must_be_on_the_grid_to_the_tick(int seconds) => OpenSlots.Explain(
        Days, NothingTaken, Ten + Duration.FromSeconds(seconds), Hour, Ten - Hour).ShouldBe(SchedulingRefusals.NotOnGrid);

    [Fact]
    public void Even_a_nanosecond_is_off_the_grid() =>
        OpenSlots.Explain(Days, NothingTaken, Ten + Tick, Hour, Ten - Hour).ShouldBe(SchedulingRefusals.NotOnGrid);

    [Fact]
    public void Minimum_notice_is_exact_to_the_tick()
    {
        var rules = Days with { MinimumNotice = Hour };

        Explain(rules, now: Ten - Hour).ShouldBeNull();
        Explain(rules, now: Ten - Hour + Tick).ShouldBe(SchedulingRefusals.TooShortNotice(Hour));
    }

    [Fact]
    public void The_horizon_is_exact_to_the_tick()
    {
        var rules = Days with { Horizon = Duration.FromDays(30) };

        Explain(rules, now: Ten - rules.Horizon).ShouldBeNull();
        Explain(rules, now: Ten - rules.Horizon - Tick).ShouldBe(SchedulingRefusals.TooFarAhead(rules.Horizon));
    }

    [Fact]
    public void A_day_is_full_at_its_limit_by_the_tutors_calendar()
    {
        // Ten in Greenwich is 23:45 in Chatham, and a quarter of an hour later it is the 24th there.
        var rules = In("Pacific/Chatham", EveryDay("00:00", "24:00")) with { LessonsPerDay = 2 };

        OpenSlots.Explain(rules, Lessons(new LocalDate(2026, 11, 23), 2), Ten, Hour, Ten - Hour).ShouldBe(SchedulingRefusals.DayIsFull);
        OpenSlots.Explain(rules, Lessons(new LocalDate(2026, 11, 23), 1), Ten, Hour, Ten - Hour).ShouldBeNull();
        OpenSlots.Explain(rules, Lessons(new LocalDate(2026, 11, 24), 2), Ten, Hour, Ten - Hour).ShouldBeNull();
        OpenSlots.Explain(rules, Lessons(new LocalDate(2026, 11, 24), 2), Ten + (Hour / 4), Hour, Ten - Hour).ShouldBe(SchedulingRefusals.DayIsFull);
    }

    [Theory]
    [InlineData(-60, 0, true)] // the lesson before ends as this one begins
    [InlineData(-55, 5, false)]
    [InlineData(55, 60, false)]
    [InlineData(60, 120, true)]
    public void What_the_tutor_has_is_taken_and_what_he_has_before_and_after_is_not(int from, int to, bool free)
    {
        var other = new Interval(Ten + Duration.FromMinutes(from), Ten + Duration.FromMinutes(to));

        Explain(Days, Taken([other], [])).ShouldBe(free ? null : SchedulingRefusals.SlotTaken);
        Explain(Days, Taken([], [other])).ShouldBe(free ? null : SchedulingRefusals.StudentBusy);
    }

    [Theory]
    [InlineData(-75, true)]
    [InlineData(-70, false)]
    [InlineData(70, false)]
    [InlineData(75, true)]
    public void The_buffers_of_both_lessons_count(int minutesAway, bool free)
    {
        // 5 minutes before and 10 after each: between two lessons lie 15.
        var rules = Days with { BufferBefore = Duration.FromMinutes(5), BufferAfter = Duration.FromMinutes(10) };
        var other = new Interval(Ten + Duration.FromMinutes(minutesAway), Ten + Duration.FromMinutes(minutesAway) + Hour);

        Explain(rules, Taken([rules.WithBuffers(other)], [])).ShouldBe(free ? null : SchedulingRefusals.SlotTaken);
    }

    [Fact]
    public void Buffers_are_no_matter_of_the_student_or_of_the_hours()
    {
        var rules = In("Etc/UTC", On(IsoDayOfWeek.Monday, "10:00", "11:00")) with { BufferBefore = Hour, BufferAfter = Hour };

        Explain(rules, Taken([], [new Interval(Ten - Hour, Ten), new Interval(Ten + Hour, Ten + (Hour * 2))])).ShouldBeNull();
    }

    [Fact]
    public void Refusals_come_in_the_order_of_the_checks()
    {
        // Everything is wrong at once; each line mends what the line before it was refused for.
        var wrong = In("Etc/UTC") with { MinimumNotice = Hour * 5, Horizon = Hour, LessonsPerDay = 1 };
        var taken = Taken([TenToEleven], [TenToEleven]) with { LessonsOn = Lessons(new LocalDate(2026, 11, 23), 1).LessonsOn };
        var (odd, now) = (Ten + Duration.FromMinutes(1), Ten - (Hour * 2));

        OpenSlots.Explain(wrong, taken, odd, Hour, odd).ShouldBe(SchedulingRefusals.InThePast);
        OpenSlots.Explain(wrong, taken, odd, Hour, now).ShouldBe(SchedulingRefusals.NotOnGrid);
        OpenSlots.Explain(wrong, taken, Ten, Hour, now).ShouldBe(SchedulingRefusals.TooShortNotice(Hour * 5));
        wrong = wrong with { MinimumNotice = Duration.Zero };
        OpenSlots.Explain(wrong, taken, Ten, Hour, now).ShouldBe(SchedulingRefusals.TooFarAhead(Hour));
        wrong = wrong with { Horizon = Hour * 2 };
        OpenSlots.Explain(wrong, taken, Ten, Hour, now).ShouldBe(SchedulingRefusals.OutsideHours);
        wrong = wrong with { Windows = Days.Windows };
        OpenSlots.Explain(wrong, taken, Ten, Hour, now).ShouldBe(SchedulingRefusals.DayIsFull);
        wrong = wrong with { LessonsPerDay = null };
        OpenSlots.Explain(wrong, taken, Ten, Hour, now).ShouldBe(SchedulingRefusals.SlotTaken);
        OpenSlots.Explain(wrong, Taken([], [TenToEleven]), Ten, Hour, now).ShouldBe(SchedulingRefusals.StudentBusy);
        OpenSlots.Explain(wrong, NothingTaken, Ten, Hour, now).ShouldBeNull();
    }

    private static Refusal? Explain(AvailabilityRules rules, Instant now) => OpenSlots.Explain(rules, NothingTaken, Ten, Hour, now);

    private static Refusal? Explain(AvailabilityRules rules, TakenTime taken) => OpenSlots.Explain(rules, taken, Ten, Hour, Ten - (Hour * 3));

    private static TakenTime Lessons(LocalDate day, int count) => NothingTaken with { LessonsOn = new Dictionary<LocalDate, int> { [day] = count } };
}
