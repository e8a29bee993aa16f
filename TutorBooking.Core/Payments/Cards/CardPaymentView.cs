using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Cards;

/// <summary>What a card pays towards a purchase, as the buying service sees it.</summary>
public sealed record CardPaymentView(CardPaymentId Id, CardPaymentState State, Money Amount)
{
    internal static CardPaymentView Of(CardPayment payment) => new(payment.Id, payment.State, payment.Amount);
}
