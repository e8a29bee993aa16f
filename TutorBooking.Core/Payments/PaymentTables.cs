using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Receipts;
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

        public DbSet<CardPayment> CardPayments => db.Set<CardPayment>();

        public DbSet<CardRefund> CardRefunds => db.Set<CardRefund>();

        /// <summary>What this person has begun to pay for this purpose and not spent, the newest first.</summary>
        internal IQueryable<CardPayment> OpenCardPayments(UserId person, string purpose) => db.CardPayments
            .Where(payment => payment.PersonId == person && payment.Purpose == purpose)
            .Where(payment => payment.State == CardPaymentState.Asked || payment.State == CardPaymentState.WaitsForSecondStep || payment.State == CardPaymentState.Authorised)
            .OrderByDescending(payment => payment.Id);

        public DbSet<Coupon> Coupons => db.Set<Coupon>();

        public DbSet<CouponGuesses> CouponGuesses => db.Set<CouponGuesses>();

        public DbSet<CouponUse> CouponUses => db.Set<CouponUse>();

        public DbSet<Earning> Earnings => db.Set<Earning>();

        public DbSet<Payout> Payouts => db.Set<Payout>();

        public DbSet<Receipt> Receipts => db.Set<Receipt>();

        internal DbSet<DemoCharge> DemoCharges => db.Set<DemoCharge>();

        internal DbSet<DemoRefund> DemoRefunds => db.Set<DemoRefund>();

        internal DbSet<StripeCharge> StripeCharges => db.Set<StripeCharge>();

        internal DbSet<StripeEvent> StripeEvents => db.Set<StripeEvent>();
    }
}
