using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Receipts;

/// <summary>A receipt as its owner reads and prints it.</summary>
/// <param name="Person">The owner's name today.</param>
/// <param name="Corrects">Of a credit note: the receipt of what came back.</param>
public sealed record ReceiptView(ReceiptNumber Number, string Person, BookingId? BookingId, Money Amount, Instant At, ReceiptNumber? Corrects);
