using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Cards;

/// <summary>How far one look at a purchase came. Without an answer all is looked at anew, with what a card has ready by then; what is still ready once there is an answer has bought nothing.</summary>
internal sealed record PurchaseAttempt<T>(Result<T>? Answer, CardPaymentView? Ready);

internal static class PurchaseAttempt
{
    /// <summary>After a card was asked. Where the same request, sent twice at once, has spent the payment, what it bought is looked for.</summary>
    public static PurchaseAttempt<T> After<T>(Result<CardPaymentView> authorised) => authorised.Refusal is { } unpaid
        ? new PurchaseAttempt<T>(unpaid == PaymentRefusals.PurchaseOver ? null : (Result<T>)unpaid, Ready: null)
        : new PurchaseAttempt<T>(Answer: null, authorised.Value);
}
