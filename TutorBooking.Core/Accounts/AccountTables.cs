using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

public static class AccountTables
{
    extension(TutorBookingDb db)
    {
        public DbSet<Account> Accounts => db.Users;

        public DbSet<DataProtectionKey> DataProtectionKeys => db.Set<DataProtectionKey>();
    }
}
