using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Cards;

/// <summary>What a card pays towards a purchase, as the buying service sees it.</summary>
/// <param name="EndsAt">Until when what it shall pay for is kept for the buyer.</param>
public sealed record CardPaymentView(CardPaymentId Id, CardPaymentState State, Money Amount, Instant EndsAt)
{
    internal static CardPaymentView Of(CardPayment payment) => new(payment.Id, payment.State, payment.Amount, payment.EndsAt);
}
