using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

public static class ReliabilityTables
{
    extension(TutorBookingDb db)
    {
        public DbSet<ReliabilityRecord> ReliabilityRecords => db.Set<ReliabilityRecord>();
    }
}
