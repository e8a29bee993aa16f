using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings;

/// <summary>The times to which a lesson could move: offered by the same function that a move asks.</summary>
public sealed class MoveSlotQueries(IDbContextFactory<TutorBookingDb> databases, IClock clock)
{
    /// <summary>The open starts in <paramref name="range"/> for a lesson as long as this one, in place of it. Its student is shown what both have free, its tutor what he has.</summary>
    public async Task<IReadOnlyList<Instant>> FindAsync(CurrentUser user, BookingId id, Interval range, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var booking = await db.Bookings.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(b => b.Id == id, ct);
        if (booking?.Facts.RoleOf(user) is not (Party.Student or Party.Tutor)) return [];

        var schedule = await db.Schedules.AsNoTracking().WithHours().SingleOrDefaultAsync(hours => hours.TutorId == booking.TutorId, ct);
        if (schedule is null) return [];

        var now = clock.GetCurrentInstant();
        var rules = schedule.ToRules() with { Horizon = ReschedulePolicy.Horizon(booking.Facts, now) };
        var (start, end) = (Instant.Max(range.Start, now), Instant.Min(range.End, now + rules.Horizon + Duration.Epsilon));
        if (start >= end) return [];

        var within = new Interval(start, end);
        var taken = await db.TakenTimeAsync(schedule, within, booking.StudentId == user.Id ? booking.StudentId : null, now, but: id, ct);
        var open = OpenSlots.Find(rules, taken, within, booking.Lesson.Duration, now);
        return [.. open.Where(slot => slot != booking.StartsAt)];
    }

    /// <summary>The open starts nearest to one that is not, in the order of the clock.</summary>
    public async Task<IReadOnlyList<Instant>> NearestAsync(CurrentUser user, BookingId id, Instant start, int count, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var open = await FindAsync(user, id, new Interval(now, now + Duration.FromDays(366)), ct);
        return OpenSlotQueries.NearestOf(open, start, count);
    }
}
