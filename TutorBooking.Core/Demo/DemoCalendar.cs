using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Demo;

/// <summary>Finds times for lessons, past ones too, in which both people are free and the tutor teaches.</summary>
internal sealed class DemoCalendar(DemoDice dice)
{
    private const int EarliestHour = 7;
    private const int LatestHour = 21;

    private static readonly Dictionary<LocalDate, int> NoDailyCounts = [];

    private readonly Dictionary<UserId, HashSet<Instant>> taken = [];

    /// <summary>A start in the range, by day for the student where the tutor's hours allow it; null if nothing is free.</summary>
    public Instant? Find(DemoTeacher teacher, Account student, Interval range, int minutes)
    {
        var lesson = Duration.FromMinutes(minutes);
        var rules = teacher.Rules with { MinimumNotice = Duration.Zero, Horizon = range.Duration + Duration.FromDays(1) };
        var starts = OpenSlots.Find(rules, new TakenTime(CellsOf(teacher.Account), CellsOf(student), NoDailyCounts), range, lesson, range.Start);
        var byDay = starts.Where(start => start.InZone(student.Zone).Hour is >= EarliestHour and <= LatestHour).ToList();
        return (byDay.Count > 0 ? byDay : starts) is { Count: > 0 } good ? dice.Pick(good) : null;
    }

    /// <summary>Keeps the time of both, as a lesson does that took place or will.</summary>
    public void Keep(DemoTeacher teacher, Account student, Interval lesson)
    {
        CellsOf(teacher.Account).UnionWith(Claim.CellsOf(lesson));
        CellsOf(student).UnionWith(Claim.CellsOf(lesson));
    }

    private HashSet<Instant> CellsOf(Account person)
    {
        if (!taken.TryGetValue(person.Id, out var cells))
        {
            taken[person.Id] = cells = [];
        }

        return cells;
    }
}
