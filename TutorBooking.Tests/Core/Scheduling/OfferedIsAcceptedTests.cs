using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using TutorBooking.Core.Scheduling;
using static TutorBooking.Tests.Core.Scheduling.SomeHours;
using Interval = NodaTime.Interval;

namespace TutorBooking.Tests.Core.Scheduling;

/// <summary>What is offered is accepted, and what is accepted was offered, whatever the rules and claims. A failure prints its seed:
/// give it to <c>WithReplay</c> to see the same case again.</summary>
public sealed class OfferedIsAcceptedTests
{
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Chatham", "Asia/Kathmandu", "Etc/UTC"];
    private static readonly LocalDate[] Days = [new(2027, 3, 27), new(2026, 10, 24), new(2026, 10, 31), new(2027, 4, 3), new(2026, 11, 24)];
    private static readonly int[] Lessons = [25, 30, 45, 50, 60, 90, 120];

    [Fact]
    public void Find_and_Explain_agree_on_every_five_minutes() => Prop.ForAll(Cases().ToArbitrary(), Agree)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(80));

    private static void Agree(Case tried)
    {
        var marks = Claim.CellsOf(tried.Range).ToList();

        var offered = OpenSlots.Find(tried.Rules, tried.Taken, tried.Range, tried.Lesson, tried.Now);
        var accepted = marks.Where(mark => tried.Range.Contains(mark) && OpenSlots.Explain(tried.Rules, tried.Taken, mark, tried.Lesson, tried.Now) is null);

        offered.ShouldBe(accepted);
    }

    private static Gen<Case> Cases() =>
        from rules in Rules()
        from day in Gen.Elements(Days)
        from exceptions in Exceptions(day)
        from offset in Gen.Choose(0, 4 * 60)
        from length in Gen.Choose(1, 50 * 60)
        let start = rules.Zone.AtStartOfDay(day).ToInstant() + Duration.FromMinutes(offset)
        from tutor in Busy(start)
        from student in Busy(start)
        from full in Gen.Choose(0, 3)
        from lesson in Gen.Elements(Lessons)
        from notice in Gen.Choose(-600, 6_000)
        select new Case(
            rules with { Exceptions = exceptions },
            Taken(tutor, student) with { LessonsOn = new Dictionary<LocalDate, int> { [day.PlusDays(1)] = full } },
            new Interval(start, start + Duration.FromMinutes(length)),
            Duration.FromMinutes(lesson),
            start - Duration.FromMinutes(notice) + Duration.FromTicks(notice));

    private static Gen<AvailabilityRules> Rules() =>
        from zone in Gen.Elements(Zones)
        from windows in Window().ListOf()
        from interval in Gen.Elements(15, 30, 60)
        from before in Gen.Choose(0, 6)
        from after in Gen.Choose(0, 6)
        from notice in Gen.Choose(0, 600)
        from horizon in Gen.Choose(1, 6)
        from limit in Gen.Choose(0, 3)
        select In(zone, [.. windows]) with
        {
            StartInterval = Duration.FromMinutes(interval),
            BufferBefore = Duration.FromMinutes(before * 5),
            BufferAfter = Duration.FromMinutes(after * 5),
            MinimumNotice = Duration.FromMinutes(notice),
            Horizon = Duration.FromDays(horizon),
            LessonsPerDay = limit is 0 ? null : limit,
        };

    private static Gen<WeeklyWindow> Window() =>
        from day in Gen.Choose(1, 7)
        from start in Gen.Choose(0, 287)
        from length in Gen.Choose(1, 288)
        select new WeeklyWindow((IsoDayOfWeek)day, start * 5, (start + length) * 5);

    private static Gen<ExceptionalHours[]> Exceptions(LocalDate around) => (
        from day in Gen.Choose(-2, 3)
        from start in Gen.Choose(0, 287)
        from length in Gen.Choose(1, 288)
        from open in Gen.Elements(true, false)
        select new ExceptionalHours(around.PlusDays(day), start * 5, (start + length) * 5, open)).ListOf(3).Select(list => list.ToArray());

    private static Gen<Interval[]> Busy(Instant around) => (
        from start in Gen.Choose(-60, 600)
        from cells in Gen.Choose(1, 30)
        let begins = Claim.CellAt(around) + (Claim.CellLength * start)
        select new Interval(begins, begins + (Claim.CellLength * cells))).ListOf(5).Select(list => list.ToArray());

    private sealed record Case(AvailabilityRules Rules, TakenTime Taken, Interval Range, Duration Lesson, Instant Now);
}
