using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Receipts;

/// <summary>What a person can show of money paid or come back: one for each such journal, written once.</summary>
[AppendOnly]
public sealed class Receipt
{
    public ReceiptId Id { get; private init; }

    public required ReceiptKind Kind { get; init; }

    /// <summary>The year of <see cref="At"/>, UTC.</summary>
    public required int Year { get; init; }

    /// <summary>Counted from 1 within its kind and year, without gaps.</summary>
    public required int Count { get; init; }

    public required UserId PersonId { get; init; }

    public required JournalId JournalId { get; init; }

    public BookingId? BookingId { get; init; }

    /// <summary>In minor units, above zero for both kinds.</summary>
    public required long AmountMinor { get; init; }

    public required string Currency { get; init; }

    /// <summary>When the money moved.</summary>
    public required Instant At { get; init; }

    public ReceiptNumber Number => new(Kind, Year, Count);

    public Money Amount => new(AmountMinor, Currency);
}
