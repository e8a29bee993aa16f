using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings.Discovery;

/// <summary>The open starts of many tutors, in a few queries for all and not some for each.</summary>
internal static class OpenStarts
{
    private const int UsualMinutes = 60;

    // Fewer than an engine takes parameters.
    private const int AtOnce = 500;

    /// <summary>For a lesson of an hour, or of the shortest length of who offers no hour. Who has no hours has an empty list.</summary>
    public static async Task<IReadOnlyDictionary<TutorId, IReadOnlyList<Instant>>> OfAsync(
        TutorBookingDb db, IEnumerable<TutorId> tutors, Interval range, UserId? viewer, CancellationToken ct)
    {
        var found = new Dictionary<TutorId, IReadOnlyList<Instant>>();
        foreach (var some in tutors.Chunk(AtOnce))
        {
            var minutes = await MinutesAsync(db, some, ct);
            var schedules = await SchedulesAsync(db, some, ct);
            var taken = await db.TakenTimesAsync(schedules.Values, range, viewer, now: range.Start, but: null, ct);
            foreach (var tutor in some)
            {
                found[tutor] = schedules.TryGetValue(tutor, out var schedule)
                    ? OpenSlots.Find(schedule.ToRules(), taken[tutor], range, minutes[tutor], range.Start)
                    : [];
            }
        }

        return found;
    }

    private static async Task<Dictionary<TutorId, Duration>> MinutesAsync(TutorBookingDb db, TutorId[] tutors, CancellationToken ct)
    {
        var offered = await db.Tutors.Where(tutor => tutors.Contains(tutor.Id)).Select(tutor => new { tutor.Id, tutor.Durations }).ToListAsync(ct);
        return offered.ToDictionary(tutor => tutor.Id, tutor => Duration.FromMinutes(
            tutor.Durations.Contains(UsualMinutes) ? UsualMinutes : tutor.Durations.DefaultIfEmpty(UsualMinutes).Min()));
    }

    private static Task<Dictionary<TutorId, Schedule>> SchedulesAsync(TutorBookingDb db, TutorId[] tutors, CancellationToken ct) => db.Schedules.AsNoTracking()
        .Where(schedule => tutors.Contains(schedule.TutorId)).WithHours().ToDictionaryAsync(schedule => schedule.TutorId, ct);
}
