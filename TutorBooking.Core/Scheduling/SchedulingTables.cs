using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

public static class SchedulingTables
{
    // Each takes the claims of an hour or two with it.
    private const int HoldsAtATime = 100;

    extension(TutorBookingDb db)
    {
        public DbSet<Schedule> Schedules => db.Set<Schedule>();

        public DbSet<Claim> Claims => db.Set<Claim>();

        public DbSet<Hold> Holds => db.Set<Hold>();

        /// <summary>The cells that nobody else can have at this instant; those of an expired hold are free.</summary>
        public IQueryable<Claim> ClaimsAt(Instant now) =>
            db.Set<Claim>().Where(claim => !db.Set<Hold>().Any(hold => hold.Id == claim.HoldId && hold.ExpiresAt <= now));

        /// <summary>Clears away the tracked claims that have lost their owner, as those of a booking that has ended. The table refuses a claim without one.</summary>
        internal void DeleteUnownedClaims()
        {
            db.ChangeTracker.DetectChanges();
            foreach (var entry in db.ChangeTracker.Entries<Claim>().Where(entry => entry.State is not EntityState.Added && entry.Entity is { BookingId: null, HoldId: null }).ToList())
            {
                entry.State = EntityState.Deleted;
            }
        }

        /// <summary>Lets go of what nobody holds any more, and answers how many holds that were. Safe to be done twice at once.</summary>
        public async Task<int> DeleteExpiredHoldsAsync(Instant now, CancellationToken ct)
        {
            var expired = db.Set<Hold>().Where(hold => hold.ExpiresAt <= now);
            var done = 0;
            while (await expired.OrderBy(hold => hold.ExpiresAt).Select(hold => hold.Id).Take(HoldsAtATime).ToListAsync(ct) is { Count: > 0 } batch)
            {
                done += await expired.Where(hold => batch.Contains(hold.Id)).ExecuteDeleteAsync(ct);
            }

            return done;
        }
    }

    extension(IQueryable<Schedule> schedules)
    {
        /// <summary>With all that decides when a lesson can begin.</summary>
        public IQueryable<Schedule> WithHours() => schedules
            .Include(schedule => schedule.Windows).Include(schedule => schedule.Exceptions).AsSplitQuery();

        public IQueryable<Schedule> OwnedBy(CurrentUser user) => schedules.Where(schedule => schedule.PersonId == user.Id);
    }
}
