using System.Globalization;
using NodaTime;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.WriteOffs;

/// <summary>What the ledger is told of card payments that were given up.</summary>
internal static class WriteOffJournals
{
    /// <summary>The ledger had been told that the card paid. It did not, so the platform pays in its place.</summary>
    /// <remarks>Of no booking: what its student has paid and got back by the ledger stays what it was.</remarks>
    public static Journal WrittenOff(CardPayment payment, UserId admin, Instant now) => Journal.Of(
        JournalKind.CardWrittenOff, string.Create(CultureInfo.InvariantCulture, $"{payment.Key}/written-off"), now, admin, booking: null,
        new Posting(LedgerAccount.CardOf(payment.PersonId), payment.Amount),
        new Posting(LedgerAccount.PlatformFees, -payment.Amount));

    /// <summary>What the ledger had sent back to a card that never paid: the platform has borne that much less.</summary>
    public static Journal NotOwed(CardRefund refund, Instant now) => Journal.Of(
        JournalKind.RefundNotOwed, refund.Key, now, actor: null, refund.BookingId,
        new Posting(LedgerAccount.CardOf(refund.PersonId), -refund.Amount),
        new Posting(LedgerAccount.PlatformFees, refund.Amount));
}
