using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications;

public static class NotificationTables
{
    extension(TutorBookingDb db)
    {
        public DbSet<Notice> Notices => db.Set<Notice>();
    }
}
