using NodaTime;
using TutorBooking.Core.Bookings.Discovery;
using TutorBooking.Core.Tutors.Search;

namespace TutorBooking.Web.Features.Home;

/// <summary>What the home page draws: a tutor's next open hour with two hours before it and two after. A row is five minutes.</summary>
/// <param name="Zone">The visitor's.</param>
/// <param name="AlsoOpen">A later start in the picture that is open too.</param>
public sealed record HourBoard(TutorCard Tutor, Instant Start, DateTimeZone Zone, Instant? AlsoOpen, Instant Now)
{
    public const int Minutes = 60;

    private const int RowsBefore = 24;
    private static readonly Duration Row = Duration.FromMinutes(5);
    private static readonly Duration Hour = Duration.FromHours(1);

    /// <summary>Where on the clock the picture has its lines.</summary>
    public IEnumerable<Instant> Ticks => Enumerable.Range(-2, 6).Select(hour => Start + (Hour * hour));

    /// <summary>The row of the present, counted from 1; null where it lies before the picture.</summary>
    public int? NowRow => (int)Math.Ceiling((Start - Now) / Row) is >= 0 and <= RowsBefore and var rows ? RowsBefore + 1 - rows : null;

    /// <summary>The tutor's weekday, where it is not the visitor's.</summary>
    public IsoDayOfWeek? OtherDay => Start.InZone(Tutor.Zone).Date == Start.InZone(Zone).Date ? null : Start.InZone(Tutor.Zone).DayOfWeek;

    /// <summary>The hours that <see cref="AlsoOpen"/> is looked for in, the one that leaves a gap first.</summary>
    public static IEnumerable<Instant> LaterStarts(Instant start) => [start + (Hour * 2), start + Hour];

    /// <summary>Whose hour is the next: at best one the visitor is awake for, on another clock than his.</summary>
    public static DiscoveredTutor? Choose(IReadOnlyList<DiscoveredTutor> found, DateTimeZone zone) => found
        .Where(tutor => tutor.NextOpen is not null && tutor.Tutor.Durations.Contains(Minutes))
        .OrderByDescending(tutor => tutor.NextOpen is { } start && start.InZone(zone).Hour is >= 8 and < 21)
        .ThenByDescending(tutor => tutor.NextOpen is { } start && tutor.Tutor.Zone.GetUtcOffset(start) != zone.GetUtcOffset(start))
        .ThenBy(tutor => tutor.NextOpen)
        .FirstOrDefault();
}
