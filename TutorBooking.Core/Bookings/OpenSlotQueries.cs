using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings;

/// <summary>The open slots of tutors, from the same function that a booking asks.</summary>
public sealed class OpenSlotQueries(IDbContextFactory<TutorBookingDb> databases, IClock clock)
{
    private static readonly Duration NearestSearch = Duration.FromDays(14);

    /// <summary>The open starts of one tutor in <paramref name="range"/>; a signed-in viewer's own busy time is left out.</summary>
    public async Task<IReadOnlyList<Instant>> FindAsync(TutorId tutor, Interval range, int minutes, UserId? viewer, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await ScheduleAsync(db, tutor, ct) is not { } schedule) return [];

        var taken = await db.TakenTimeAsync(schedule, range, viewer, ct);
        return OpenSlots.Find(schedule.ToRules(), taken, range, Duration.FromMinutes(minutes), clock.GetCurrentInstant());
    }

    /// <summary>Null where the start is open; else why it is not.</summary>
    public async Task<Refusal?> ExplainAsync(TutorId tutor, Instant start, int minutes, UserId? viewer, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await ScheduleAsync(db, tutor, ct) is not { } schedule) return BookingRefusals.TutorNotFound;

        var lesson = Duration.FromMinutes(minutes);
        var taken = await db.TakenTimeAsync(schedule, new Interval(start, start + lesson), viewer, ct);
        return OpenSlots.Explain(schedule.ToRules(), taken, start, lesson, clock.GetCurrentInstant());
    }

    /// <summary>The open starts nearest to one that is not, in the order of the clock.</summary>
    public async Task<IReadOnlyList<Instant>> NearestAsync(TutorId tutor, Instant start, int minutes, UserId? viewer, int count, CancellationToken ct)
    {
        var around = new Interval(start - NearestSearch, start + NearestSearch);
        var open = await FindAsync(tutor, around, minutes, viewer, ct);
        return [.. open.OrderBy(slot => Distance(slot, start)).ThenBy(slot => slot).Take(count).Order()];
    }

    private static Duration Distance(Instant one, Instant other) => one > other ? one - other : other - one;

    private static Task<Schedule?> ScheduleAsync(TutorBookingDb db, TutorId tutor, CancellationToken ct) => db.Schedules.AsNoTracking()
        .Include(schedule => schedule.Windows).Include(schedule => schedule.Exceptions)
        .AsSplitQuery().SingleOrDefaultAsync(schedule => schedule.TutorId == tutor, ct);
}
