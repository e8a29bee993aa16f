using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Receipts;

/// <summary>One of somebody's receipts in the list of all.</summary>
public sealed record ReceiptLine(ReceiptNumber Number, Money Amount, Instant At);
