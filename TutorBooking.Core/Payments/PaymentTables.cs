using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Receipts;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments;

public static class PaymentTables
{
    extension(TutorBookingDb db)
    {
        public DbSet<Journal> Journals => db.Set<Journal>();

        public DbSet<JournalLine> JournalLines => db.Set<JournalLine>();

        public DbSet<Wallet> Wallets => db.Set<Wallet>();

        public DbSet<TopUp> TopUps => db.Set<TopUp>();

        public DbSet<Earning> Earnings => db.Set<Earning>();

        public DbSet<Payout> Payouts => db.Set<Payout>();

        public DbSet<Receipt> Receipts => db.Set<Receipt>();

        internal DbSet<DemoCharge> DemoCharges => db.Set<DemoCharge>();
    }
}
