using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Tutors;

public static class TutorTables
{
    extension(TutorBookingDb db)
    {
        public DbSet<TutorProfile> Tutors => db.Set<TutorProfile>();

        public DbSet<Subject> Subjects => db.Set<Subject>();

        public DbSet<TutorPhoto> TutorPhotos => db.Set<TutorPhoto>();

        /// <summary>The hours in which anybody may book.</summary>
        public IQueryable<Schedule> SchedulesOfApproved
        {
            get
            {
                var approved = db.Tutors.Approved();
                return db.Schedules.Where(schedule => approved.Any(tutor => tutor.Id == schedule.TutorId));
            }
        }
    }

    extension(IQueryable<TutorProfile> tutors)
    {
        /// <summary>The only ones that strangers find and see.</summary>
        public IQueryable<TutorProfile> Approved() => tutors.Where(tutor => tutor.Status == TutorStatus.Approved);

        /// <summary>The approved who can be relied on enough to be shown in lists.</summary>
        public IQueryable<TutorProfile> Listed() => tutors.Approved().Where(tutor => tutor.Reliability >= ReliabilityPolicy.LeastToBeListed);

        /// <summary>The approved for everybody, the others for their owner and for admins.</summary>
        public IQueryable<TutorProfile> VisibleTo(CurrentUser? viewer) => viewer switch
        {
            null => tutors.Approved(),
            { IsAdmin: true } => tutors,
            { Id: var person } => tutors.Where(tutor => tutor.Status == TutorStatus.Approved || tutor.AccountId == person),
        };
    }
}
