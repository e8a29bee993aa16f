using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Tutors.Profiles;

/// <summary>The hours of a profile, for whoever may see it.</summary>
public sealed class PublicHoursQueries(IDbContextFactory<TutorBookingDb> databases, IClock clock)
{
    /// <summary>None for a profile that this viewer may not see.</summary>
    public async Task<PublicHours> FindAsync(CurrentUser? viewer, TutorId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var visible = db.Tutors.VisibleTo(viewer);
        var schedule = await db.Schedules.AsNoTracking().WithHours()
            .SingleOrDefaultAsync(hours => hours.TutorId == id && visible.Any(tutor => tutor.Id == hours.TutorId), ct);
        if (schedule is null) return PublicHours.None;

        var (rules, today) = (schedule.ToRules(), clock.GetCurrentInstant().InZone(schedule.Zone).Date);
        return new PublicHours(
            [.. rules.Windows.SelectMany(window => window.WithinDays).OrderBy(window => window.MinuteOfWeek)],
            [.. rules.Exceptions.SelectMany(hours => hours.WithinDays).Where(hours => hours.Date >= today).OrderBy(hours => hours.Date).ThenBy(hours => hours.StartMinute)]);
    }
}
