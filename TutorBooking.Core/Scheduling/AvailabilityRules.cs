using NodaTime;

namespace TutorBooking.Core.Scheduling;

/// <summary>A schedule as plain values: all that decides when a tutor could be booked, were nobody else there.</summary>
/// <param name="Zone">The zone in which windows, exceptions and days are meant.</param>
/// <param name="LessonsPerDay">The most lessons that begin on one day of <paramref name="Zone"/>; null for no limit.</param>
public sealed record AvailabilityRules(
    DateTimeZone Zone,
    Duration StartInterval,
    Duration BufferBefore,
    Duration BufferAfter,
    Duration MinimumNotice,
    Duration Horizon,
    int? LessonsPerDay,
    IReadOnlyList<WeeklyWindow> Windows,
    IReadOnlyList<ExceptionalHours> Exceptions)
{
    /// <summary>The time a lesson takes of its tutor: itself and what he keeps free around it.</summary>
    public Interval WithBuffers(Interval lesson) => new(lesson.Start - BufferBefore, lesson.End + BufferAfter);
}
