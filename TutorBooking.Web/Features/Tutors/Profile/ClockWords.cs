using NodaTime;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Tutors.Profile;

/// <summary>Two clocks beside each other.</summary>
internal static class ClockWords
{
    /// <summary>", 4 h behind you", ", 5 h 45 min ahead of you", or nothing where both clocks agree.</summary>
    public static string Behind(Instant now, DateTimeZone visitor, DateTimeZone tutor)
    {
        var minutes = (tutor.GetUtcOffset(now) - visitor.GetUtcOffset(now)).Seconds / 60;
        return minutes is 0 ? "" : $", {Words(Math.Abs(minutes))} {(minutes < 0 ? "behind" : "ahead of")} you";
    }

    /// <summary>The tutor's clock under the visitor's: 10:00, or Wed 02:00 where it is another day there; null where both clocks agree.</summary>
    public static string? Other(Instant start, DateTimeZone visitor, DateTimeZone tutor)
    {
        if (visitor.GetUtcOffset(start) == tutor.GetUtcOffset(start)) return null;

        var there = start.InZone(tutor);
        var clock = TimeWords.Clock(start, tutor);
        return there.Date == start.InZone(visitor).Date ? clock : $"{there.DayOfWeek.ToString()[..3]} {clock}";
    }

    private static string Words(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => $"{rest} min",
        (var hours, 0) => $"{hours} h",
        var (hours, rest) => $"{hours} h {rest} min",
    };
}
