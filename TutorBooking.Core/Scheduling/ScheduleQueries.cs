using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>Reads a tutor's schedule for its owner.</summary>
public sealed class ScheduleQueries(IDbContextFactory<TutorBookingDb> databases)
{
    /// <summary>The schedule of the one who asks; refused to who is no tutor, and where there is no profile yet.</summary>
    public async Task<Result<ScheduleDetails>> FindAsync(CurrentUser user, CancellationToken ct)
    {
        if (!user.IsTutor) return SchedulingRefusals.OnlyTutors;

        await using var db = await databases.CreateDbContextAsync(ct);
        var schedule = await db.Schedules.AsNoTracking().OwnedBy(user).Include(own => own.Windows).SingleOrDefaultAsync(ct);
        return schedule is null ? SchedulingRefusals.NoProfile : ScheduleDetails.Of(schedule);
    }
}
