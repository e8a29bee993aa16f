using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Stripe;
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

        internal DbSet<DemoCharge> DemoCharges => db.Set<DemoCharge>();

        internal DbSet<DemoRefund> DemoRefunds => db.Set<DemoRefund>();

        internal DbSet<StripeCharge> StripeCharges => db.Set<StripeCharge>();

        internal DbSet<StripeEvent> StripeEvents => db.Set<StripeEvent>();
    }
}
