using NodaTime;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>How a booking tells what its tutor earns. Both only change what the caller saves next, in the caller's one transaction.</summary>
public static class EarningBook
{
    extension(TutorBookingDb db)
    {
        /// <summary>Adds to what the booking earns its tutor, or takes away from it with a change below zero. The same change is to be posted to the account in the answer.</summary>
        /// <param name="hours">How long after the lesson's end it becomes available: <see cref="PaymentOptions.EarningWait"/>.</param>
        /// <returns>The tutor's pending account, or once it was released the available one: a correction then nets against the next payout, and the balance may fall below zero.</returns>
        public async Task<LedgerAccount> NoteEarningAsync(
            BookingId booking, UserId tutor, Money change, Instant lessonEndsAt, Duration hours, Instant now, CancellationToken ct)
        {
            var earning = await db.Earnings.FindAsync([booking], ct);
            if (earning is null)
            {
                earning = new Earning { BookingId = booking, TutorAccountId = tutor, Currency = change.Currency };
                db.Earnings.Add(earning);
            }

            earning.Change(change, lessonEndsAt, hours);
            db.Outbox.Add(OutboxMessage.Of(new EarningsChanged(tutor), now));
            return earning.Account;
        }

        /// <summary>Keeps what the booking earned pending while a dispute is open, and lets it go afterwards. Nothing where nothing was earned.</summary>
        public async Task FreezeEarningAsync(BookingId booking, bool isFrozen, CancellationToken ct)
        {
            if (await db.Earnings.FindAsync([booking], ct) is { } earning && earning.IsFrozen != isFrozen)
            {
                earning.Freeze(isFrozen);
            }
        }
    }
}
