using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

public static class SchedulingTables
{
    extension(TutorBookingDb db)
    {
        public DbSet<Schedule> Schedules => db.Set<Schedule>();

        public DbSet<Claim> Claims => db.Set<Claim>();
    }

    extension(IQueryable<Schedule> schedules)
    {
        /// <summary>With all that decides when a lesson can begin.</summary>
        public IQueryable<Schedule> WithHours() => schedules
            .Include(schedule => schedule.Windows).Include(schedule => schedule.Exceptions).AsSplitQuery();

        public IQueryable<Schedule> OwnedBy(CurrentUser user) => schedules.Where(schedule => schedule.PersonId == user.Id);
    }
}
