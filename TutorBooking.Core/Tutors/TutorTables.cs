using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors;

public static class TutorTables
{
    extension(TutorBookingDb db)
    {
        public DbSet<TutorProfile> Tutors => db.Set<TutorProfile>();

        public DbSet<Subject> Subjects => db.Set<Subject>();

        public DbSet<TutorPhoto> TutorPhotos => db.Set<TutorPhoto>();
    }

    extension(IQueryable<TutorProfile> tutors)
    {
        /// <summary>The only ones that strangers find and see.</summary>
        public IQueryable<TutorProfile> Approved() => tutors.Where(tutor => tutor.Status == TutorStatus.Approved);
    }
}
