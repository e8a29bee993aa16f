using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings.Discovery;

/// <summary>The week that a tutor's page shows, from the same function that a booking asks.</summary>
public sealed class OpenWeekQueries(IDbContextFactory<TutorBookingDb> databases, IClock clock)
{
    // Nobody turns more pages, and a calendar without an end must not be read to its end.
    private static readonly Duration Furthest = Duration.FromDays(366);

    /// <summary>The week of <paramref name="day"/>, else the first with something open; a signed-in viewer's own busy time is left out.</summary>
    /// <returns>Null where the tutor has no hours or is not approved.</returns>
    public async Task<OpenWeek?> FindAsync(TutorId tutor, int minutes, LocalDate? day, DateTimeZone zone, UserId? viewer, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var schedule = await db.SchedulesOfApproved.AsNoTracking().WithHours().SingleOrDefaultAsync(hours => hours.TutorId == tutor, ct);
        if (schedule is null) return null;

        var now = clock.GetCurrentInstant();
        var rules = schedule.ToRules();
        var weeks = new BookableWeeks(now, now + Duration.Min(rules.Horizon, Furthest), zone);
        var taken = await db.TakenTimeAsync(schedule, new Interval(now, weeks.End), viewer, now, but: null, ct);
        return weeks.Show(day, range => OpenSlots.Find(rules, taken, range, Duration.FromMinutes(minutes), now));
    }
}
