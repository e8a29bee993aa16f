using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.WriteOffs;

/// <summary>Whether a lost card payment can be given up, and what that comes to.</summary>
public static class WriteOffPolicy
{
    public const int ReasonLength = 500;

    /// <summary>Null where it can be written off so; else VALIDATION, INVALID_STATE or TERMS_CHANGED.</summary>
    public static Refusal? WhyNot(CardPayment payment, WriteOff wanted) =>
        string.IsNullOrWhiteSpace(wanted.Reason) ? PaymentRefusals.WriteOffReasonMissing
        : wanted.Reason.Length > ReasonLength ? PaymentRefusals.WriteOffReasonTooLong
        : payment.State is not CardPaymentState.Lost ? PaymentRefusals.CardNotLost
        : wanted.ExpectedBack is { } shown && shown != payment.Refunded ? PaymentRefusals.WriteOffChanged(payment.Refunded)
        : null;

    /// <summary>Whether this admin has written it off just so before: sent twice, it has one effect.</summary>
    public static bool IsRepeat(CardPayment payment, UserId admin, WriteOff wanted) =>
        payment.State is CardPaymentState.WrittenOff && payment.WrittenOffBy == admin && payment.WriteOffReason == wanted.Reason && payment.IsBackGiven == wanted.GivesBack;

    /// <summary>Nothing was taken, so what goes back costs nobody anything, unless the platform gives it.</summary>
    /// <param name="amount">Which the card did not give.</param>
    /// <param name="back">What of it has been decided to go back.</param>
    /// <param name="givesBack">Whether it goes into the student's wallet.</param>
    public static WriteOffEffect EffectOf(Money amount, Money back, bool givesBack) =>
        givesBack ? new WriteOffEffect(amount, back) : new WriteOffEffect(amount - back, Money.Zero(amount.Currency));
}
