using NodaTime;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Tests.Core.Scheduling;

/// <summary>Rules that refuse nothing but what a test gives them to refuse.</summary>
internal static class SomeHours
{
    public static readonly Duration Hour = Duration.FromHours(1);

    public static readonly TakenTime NothingTaken = Taken([], []);

    /// <summary>A start every 15 minutes, no buffers, no notice, a year ahead, any number of lessons a day.</summary>
    public static AvailabilityRules In(string zone, params WeeklyWindow[] windows) => new(
        DateTimeZoneProviders.Tzdb[zone],
        StartInterval: Duration.FromMinutes(15),
        BufferBefore: Duration.Zero,
        BufferAfter: Duration.Zero,
        MinimumNotice: Duration.Zero,
        Horizon: Duration.FromDays(365),
        LessonsPerDay: null,
        windows,
        Exceptions: []);

    /// <summary>A window written as people say it: Monday from "09:00" to "12:00", to "26:00" for two in the night after.</summary>
    public static WeeklyWindow On(IsoDayOfWeek day, string from, string to) => new(day, Minute(from), Minute(to));

    public static WeeklyWindow[] EveryDay(string from, string to) =>
        [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day is not IsoDayOfWeek.None).Select(day => On(day, from, to))];

    public static ExceptionalHours Off(LocalDate date, string from, string to) => new(date, Minute(from), Minute(to), IsOpen: false);

    public static ExceptionalHours Extra(LocalDate date, string from, string to) => new(date, Minute(from), Minute(to), IsOpen: true);

    public static TakenTime Taken(IEnumerable<Interval> tutor, IEnumerable<Interval> student) => new(
        tutor.SelectMany(Claim.CellsOf).ToHashSet(), student.SelectMany(Claim.CellsOf).ToHashSet(), new Dictionary<LocalDate, int>());

    private static int Minute(string clock) =>
        (int.Parse(clock[..2], System.Globalization.CultureInfo.InvariantCulture) * 60) + int.Parse(clock[3..], System.Globalization.CultureInfo.InvariantCulture);
}
