using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Support;
using static TutorBooking.Tests.Core.Scheduling.SomeHours;

namespace TutorBooking.Tests.Core.Scheduling;

public sealed class ScheduleSettingsPolicyTests
{
    private static readonly ScheduleSettings Fine = new("Europe/Berlin", 15, 0, 0, 60, 60, LessonsPerDay: null, [On(IsoDayOfWeek.Monday, "09:00", "12:00")]);

    public static TheoryData<ScheduleSettings, Refusal?> Numbers { get; } = new()
    {
        { Fine, null },
        { Fine with { TimeZone = "Berlin" }, SchedulingRefusals.UnknownZone },
        { Fine with { TimeZone = "UTC+05" }, SchedulingRefusals.UnknownZone },
        { Fine with { TimeZone = "" }, SchedulingRefusals.UnknownZone },
        { Fine with { TimeZone = "Pacific/Chatham" }, null },
        { Fine with { StartIntervalMinutes = 0 }, SchedulingRefusals.WrongInterval },
        { Fine with { StartIntervalMinutes = 20 }, SchedulingRefusals.WrongInterval },
        { Fine with { StartIntervalMinutes = 60 }, null },
        { Fine with { BufferBeforeMinutes = -5 }, SchedulingRefusals.WrongBuffer },
        { Fine with { BufferBeforeMinutes = 7 }, SchedulingRefusals.WrongBuffer },
        { Fine with { BufferAfterMinutes = 125 }, SchedulingRefusals.WrongBuffer },
        { Fine with { BufferBeforeMinutes = 120, BufferAfterMinutes = 5 }, null },
        { Fine with { MinimumNoticeMinutes = -1 }, SchedulingRefusals.WrongNotice },
        { Fine with { MinimumNoticeMinutes = (3_650 * 1_440) + 1 }, SchedulingRefusals.WrongNotice },
        { Fine with { MinimumNoticeMinutes = 3_650 * 1_440 }, null },
        { Fine with { MinimumNoticeMinutes = 0 }, null },
        { Fine with { HorizonDays = -1 }, SchedulingRefusals.WrongHorizon },
        { Fine with { HorizonDays = 0 }, null },
        { Fine with { HorizonDays = 3_651 }, SchedulingRefusals.WrongHorizon },
        { Fine with { HorizonDays = 3_650 }, null },
        { Fine with { LessonsPerDay = 0 }, SchedulingRefusals.WrongLessonsPerDay },
        { Fine with { LessonsPerDay = 25 }, SchedulingRefusals.WrongLessonsPerDay },
        { Fine with { LessonsPerDay = 24 }, null },
    };

    // From and to in minutes of Monday, and a word of the sentence that refuses them.
    public static TheoryData<int, int, string?> Windows { get; } = new()
    {
        { 0, 5, null }, { 0, 1440, null }, { 1435, 2875, null }, { 545, 550, null },
        { -5, 60, "does not begin on" }, { 1440, 1500, "does not begin on" },
        { 541, 600, "five minutes" }, { 540, 601, "five minutes" },
        { 540, 540, "ends before" }, { 540, 535, "ends before" },
        { 540, 1985, "24 hours" },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Numbers_have_their_limits(ScheduleSettings settings, Refusal? refusal) => ScheduleSettingsPolicy.FlawOf(settings).ShouldBe(refusal);

    [Theory]
    [MemberData(nameof(Windows))]
    public void A_window_begins_on_its_day_and_lasts_a_day_at_most(int from, int to, string? because) =>
        ShouldBeRefused(because, new WeeklyWindow(IsoDayOfWeek.Monday, from, to));

    [Fact]
    public void A_window_needs_a_day() => ShouldBeRefused("no day", new WeeklyWindow(IsoDayOfWeek.None, 0, 60));

    [Fact]
    public void Windows_may_meet()
    {
        ShouldBeRefused(because: null, On(IsoDayOfWeek.Monday, "09:00", "12:00"), On(IsoDayOfWeek.Monday, "12:00", "13:00"));
        ShouldBeRefused(because: null, EveryDay("00:00", "24:00"));
        ShouldBeRefused(because: null, EveryDay("10:05", "34:05"));
    }

    [Theory]
    [InlineData("Monday 09:00–12:00 overlaps Monday 11:55–13:00", IsoDayOfWeek.Monday, "09:00", "12:00", IsoDayOfWeek.Monday, "11:55", "13:00")]
    [InlineData("Monday 09:00–12:00 overlaps Monday 09:00–12:00", IsoDayOfWeek.Monday, "09:00", "12:00", IsoDayOfWeek.Monday, "09:00", "12:00")]
    [InlineData("Tuesday 08:00–18:00 overlaps Tuesday 10:00–11:00", IsoDayOfWeek.Tuesday, "10:00", "11:00", IsoDayOfWeek.Tuesday, "08:00", "18:00")]
    [InlineData("Monday 22:00–01:00 overlaps Tuesday 00:30–02:00", IsoDayOfWeek.Monday, "22:00", "25:00", IsoDayOfWeek.Tuesday, "00:30", "02:00")]
    [InlineData("Sunday 22:00–01:00 overlaps Monday 00:55–02:00", IsoDayOfWeek.Monday, "00:55", "02:00", IsoDayOfWeek.Sunday, "22:00", "25:00")]
    public void Windows_do_not_overlap_not_even_around_midnight_or_the_week(
        string because, IsoDayOfWeek day, string from, string to, IsoDayOfWeek otherDay, string otherFrom, string otherTo) =>
        ShouldBeRefused(because, On(day, from, to), On(otherDay, otherFrom, otherTo));

    [Fact]
    public void A_long_window_is_seen_to_overlap_a_later_neighbour() => ShouldBeRefused(
        "overlaps", On(IsoDayOfWeek.Friday, "09:00", "33:00"), On(IsoDayOfWeek.Saturday, "08:00", "08:30"));

    private static void ShouldBeRefused(string? because, params WeeklyWindow[] windows)
    {
        var flaw = ScheduleSettingsPolicy.FlawOf(Fine with { Windows = windows });

        flaw.ShouldHaveCode(because is null ? null : "VALIDATION", flaw?.Sentence);
        (flaw?.Sentence ?? "").ShouldContain(because ?? "");
    }
}
