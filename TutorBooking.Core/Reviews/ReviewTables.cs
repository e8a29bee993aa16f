using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;

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
    }
}
