namespace TutorBooking.Core.Payments.Stripe;

/// <summary>What became of news from Stripe.</summary>
public enum StripeReceipt
{
    /// <summary>It was acted on, was acted on before, or asks for nothing.</summary>
    Heard,

    /// <summary>It is not signed by Stripe, too old, or no news at all.</summary>
    Refused,
}
