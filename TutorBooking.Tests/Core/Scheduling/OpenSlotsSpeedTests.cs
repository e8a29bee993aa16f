using System.Diagnostics;
using NodaTime;
using TutorBooking.Core.Scheduling;
using static TutorBooking.Tests.Core.Scheduling.SomeHours;

namespace TutorBooking.Tests.Core.Scheduling;

/// <summary>How fast a week is searched. Run by hand, best in Release: <c>TutorBooking.Tests -explicit only -class "*OpenSlotsSpeedTests" -showLiveOutput</c>.</summary>
public sealed class OpenSlotsSpeedTests(ITestOutputHelper output)
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 0, 0);

    [Fact(Explicit = true)]
    public void A_week_of_ten_windows_with_two_hundred_claimed_cells_takes_microseconds()
    {
        var rules = In("Europe/Berlin", TenWindows) with { LessonsPerDay = 6, BufferAfter = Duration.FromMinutes(10) };
        var taken = Taken(Enumerable.Range(0, 17).Select(lesson => new Interval(Monday + (Hour * (9 + (lesson * 8))), Monday + (Hour * (10 + (lesson * 8))))), []);
        var week = new Interval(Monday, Monday + Duration.FromDays(7));
        long Weeks(int count)
        {
            var clock = Stopwatch.GetTimestamp();
            for (var i = 0; i < count; i++)
            {
                OpenSlots.Find(rules, taken, week, Hour, Monday - Hour);
            }

            return (long)(count / Stopwatch.GetElapsedTime(clock).TotalSeconds);
        }

        // The best of many short rounds: whatever else the machine does can only make one slower.
        var perSecond = Enumerable.Range(0, 60).Max(_ => Weeks(500));

        output.WriteLine($"{perSecond:N0} weeks a second, {1e6 / perSecond:N1} µs each, {taken.Tutor.Count} cells, {OpenSlots.Find(rules, taken, week, Hour, Monday - Hour).Count} open");
        perSecond.ShouldBeGreaterThan(1_000);
    }

    private static WeeklyWindow[] TenWindows =>
    [
        .. Enumerable.Range(1, 5).SelectMany(day => new[] { On((IsoDayOfWeek)day, "09:00", "12:30"), On((IsoDayOfWeek)day, "14:00", "18:00") }),
    ];
}
