namespace TutorBooking.Core.Payments.Receipts;

/// <summary>What a receipt says.</summary>
public enum ReceiptKind
{
    /// <summary>Money was paid.</summary>
    Receipt,

    /// <summary>Money that was paid came back.</summary>
    CreditNote,
}
