using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

public static class ReviewTables
{
    extension(TutorBookingDb db)
    {
        public DbSet<Review> Reviews => db.Set<Review>();
    }
}
