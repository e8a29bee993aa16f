using NodaTime;
using NodaTime.Text;
using TutorBooking.Core.Payments.Receipts;

namespace TutorBooking.Web.Features.Payments;

/// <summary>Receipts and statements in the words of their owner.</summary>
internal static class ReceiptWords
{
    private static readonly LocalDatePattern MonthPattern = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM");

    public static string Of(ReceiptKind kind) => kind switch
    {
        ReceiptKind.Receipt => "Receipt",
        ReceiptKind.CreditNote => "Credit note",
    };

    public static string Icon(ReceiptKind kind) => kind switch
    {
        ReceiptKind.Receipt => "check-double",
        ReceiptKind.CreditNote => "back",
    };

    /// <summary>What was paid or came back: One lesson, booking 12.</summary>
    public static string What(ReceiptView receipt) => (receipt.Number.Kind, receipt.BookingId) switch
    {
        (ReceiptKind.Receipt, { } booking) => $"Lesson of booking {booking.Value}",
        (ReceiptKind.Receipt, null) => "Payment",
        (ReceiptKind.CreditNote, { } booking) => $"Money back for the lesson of booking {booking.Value}",
        (ReceiptKind.CreditNote, null) => "Money back",
    };

    /// <summary>2026-11 as its first day; the month of <paramref name="today"/> where it is unreadable.</summary>
    public static LocalDate MonthOf(string? text, LocalDate today) =>
        MonthPattern.Parse(text ?? "") is { Success: true, Value: { Year: >= 2000 and < 3000 } first } ? first : new LocalDate(today.Year, today.Month, 1);

    /// <summary>2026-11</summary>
    public static string Month(LocalDate first) => MonthPattern.Format(first);
}
