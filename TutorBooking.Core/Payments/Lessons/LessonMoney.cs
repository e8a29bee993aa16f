using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Lessons;

/// <summary>How the money of lessons moves: always in the transaction of what brings it about.</summary>
public static class LessonMoney
{
    extension(TutorBookingDb db)
    {
        /// <summary>Pays for a lesson: wallet and card into what is kept for it. Adds to what the caller saves next.</summary>
        /// <returns>PAYMENT_FAILED where the wallet does not hold its part, or the card's part is no longer there to be spent; nothing was added then.</returns>
        public async Task<Refusal?> HoldLessonAsync(LessonPurse purse, CancellationToken ct)
        {
            if (LessonJournals.Hold(purse) is not { } journal) return null;
            if (await db.PostAsync(journal, ct) is { } refusal) return refusal;

            return purse.CardPaymentId is not { } id || (await db.CardPayments.FindAsync([id], ct))?.Spend(purse.BookingId) is true ? null : PaymentRefusals.CardDeclined;
        }

        /// <summary>Reads all that a move of this lesson's money can change, so that the caller can look afterwards whether it still belongs to what he has read of the lesson.</summary>
        public async Task LoadLessonMoneyAsync(LessonPurse purse, CancellationToken ct)
        {
            await db.Wallets.FindAsync([purse.StudentId], ct);
            if (purse.CardPaymentId is not { } id) return;

            await db.CardPayments.FindAsync([id], ct);
            await db.CardRefunds.Where(refund => refund.PaymentId == id).LoadAsync(ct);
        }

        /// <summary>Moves the money of a lesson, which was loaded before, from where it is to where it shall be. Adds to what the caller saves next.</summary>
        /// <returns>PAYMENT_FAILED where it shall be kept again and is no longer there: spent from the wallet, or on its way to the card.</returns>
        public async Task<Refusal?> MoveLessonAsync(LessonPurse purse, LessonShares from, LessonShares to, CancellationToken ct)
        {
            var card = LessonJournals.ToCard(purse.Funding, from, to);
            var earnings = await EarningsAsync(db, purse, to.Earned(purse.Funding) - from.Earned(purse.Funding), ct);
            if (LessonJournals.Move(purse, from, to, earnings) is not { } journal) return null;
            if (card.Minor < 0 && await TakeBackAsync(db, purse, card, ct) is { } tooLate) return tooLate;
            if (await db.PostAsync(journal, ct) is { } refusal) return refusal;

            if (card.Minor > 0)
            {
                await GiveBackAsync(db, purse, card, ct);
            }

            return null;
        }
    }

    // What is not released yet is changed before it is; afterwards the next payout makes up for it.
    private static async Task<LedgerAccount> EarningsAsync(TutorBookingDb db, LessonPurse purse, Money change, CancellationToken ct) => change.Minor is 0
        ? LedgerAccount.TutorPending(purse.TutorId)
        : await db.NoteEarningAsync(purse.BookingId, purse.TutorId, change, purse.LessonEndsAt, purse.EarningWait, purse.At, ct);

    private static async Task GiveBackAsync(TutorBookingDb db, LessonPurse purse, Money amount, CancellationToken ct)
    {
        var payment = await PaymentAsync(db, purse, ct);
        payment.GiveBack(amount);
        db.CardRefunds.Add(new CardRefund
        {
            PaymentId = payment.Id,
            PersonId = purse.StudentId,
            BookingId = purse.BookingId,
            AmountMinor = amount.Minor,
            Currency = amount.Currency,
            DueAt = purse.RefundAt,
        });
    }

    // All of what waits, for only a whole cancellation is ever taken back.
    private static async Task<Refusal?> TakeBackAsync(TutorBookingDb db, LessonPurse purse, Money amount, CancellationToken ct)
    {
        var payment = await PaymentAsync(db, purse, ct);
        var waiting = db.CardRefunds.Local.Where(refund => refund.PaymentId == payment.Id && refund.State is CardRefundState.Waiting).ToList();
        if (waiting.Sum(refund => refund.AmountMinor) != -amount.Minor) return PaymentRefusals.RefundSent;

        waiting.ForEach(refund => refund.TakeBack());
        payment.GiveBack(amount);
        return null;
    }

    private static async Task<CardPayment> PaymentAsync(TutorBookingDb db, LessonPurse purse, CancellationToken ct) =>
        await db.CardPayments.FindAsync([purse.CardPaymentId ?? throw new InvalidOperationException($"Booking {purse.BookingId.Value} was paid by no card.")], ct)
        ?? throw new InvalidOperationException($"The card payment of booking {purse.BookingId.Value} is gone.");
}
