using NodaTime;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Receipts;

/// <summary>What a receipt is issued for: a journal, and what it moved of one person's wallet and card together.</summary>
internal sealed record ReceiptedLine(
    JournalId JournalId, JournalKind JournalKind, BookingId? BookingId, Instant At, string Currency, UserId PersonId, long AmountMinor)
{
    public Receipt Number(ReceiptKind kind, int year, int count) => new()
    {
        Kind = kind,
        Year = year,
        Count = count,
        PersonId = PersonId,
        JournalId = JournalId,
        BookingId = BookingId,
        AmountMinor = Math.Abs(AmountMinor),
        Currency = Currency,
        At = At,
    };
}
