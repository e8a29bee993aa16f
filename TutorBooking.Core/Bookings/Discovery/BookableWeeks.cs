using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Discovery;

/// <summary>The weeks from the present one to the last in which a lesson can be booked, by the visitor's clock.</summary>
internal sealed class BookableWeeks(Instant now, Instant last, DateTimeZone zone)
{
    private readonly LocalDate today = now.InZone(zone).Date;

    private LocalDate First => Weeks.MondayOf(today);

    private LocalDate Last => Weeks.MondayOf(last.InZone(zone).Date);

    /// <summary>When the last of them ends.</summary>
    public Instant End => StartOf(Last.PlusWeeks(1));

    /// <summary>The week of <paramref name="day"/> or the nearest that can be booked; where no day was asked for, the first with something open.</summary>
    public OpenWeek Show(LocalDate? day, Func<Interval, IReadOnlyList<Instant>> find)
    {
        var soonest = Soonest(First, find);
        var monday = Nearest(day ?? soonest?.InZone(zone).Date ?? today);
        var starts = find(new Interval(StartOf(monday), StartOf(monday.PlusWeeks(1)))).ToLookup(start => start.InZone(zone).Date);
        var days = Enumerable.Range(0, DayGlance.Days).Select(monday.PlusDays).Select(date => new OpenDay(date, [.. starts[date]])).ToList();
        return new OpenWeek(
            days,
            today,
            monday > First ? monday.PlusWeeks(-1) : null,
            monday < Last ? monday.PlusWeeks(1) : null,
            soonest,
            starts.Count == 0 ? Soonest(monday.PlusWeeks(1), find) : null);
    }

    private LocalDate Nearest(LocalDate day) => day < First ? First : day >= Last ? Last : Weeks.MondayOf(day);

    // Week by week, since most calendars answer in the first.
    private Instant? Soonest(LocalDate from, Func<Interval, IReadOnlyList<Instant>> find)
    {
        for (var monday = from; monday <= Last; monday = monday.PlusWeeks(1))
        {
            if (find(new Interval(StartOf(monday), StartOf(monday.PlusWeeks(1)))) is [var first, ..]) return first;
        }

        return null;
    }

    private Instant StartOf(LocalDate date) => zone.AtStartOfDay(date).ToInstant();
}
