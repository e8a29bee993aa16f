using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Reviews;

public static class ReviewTables
{
    extension(TutorBookingDb db)
    {
        public DbSet<Review> Reviews => db.Set<Review>();

        public DbSet<ReviewReport> ReviewReports => db.Set<ReviewReport>();
    }

    extension(IQueryable<Review> reviews)
    {
        /// <summary>Those that everybody reads and that make the rating.</summary>
        public IQueryable<Review> Visible() => reviews.Where(review => !review.IsHidden);

        /// <summary>Those of them that this viewer comes upon: of a tutor whose profile is not approved, only its owner and admins do.</summary>
        public IQueryable<Review> VisibleTo(CurrentUser? viewer, TutorBookingDb db)
        {
            var tutors = db.Tutors.VisibleTo(viewer);
            return reviews.Visible().Where(review => tutors.Any(tutor => tutor.Id == review.TutorId));
        }
    }
}
