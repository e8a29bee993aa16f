namespace TutorBooking.Core.Payments.Stripe;

/// <summary>Why Stripe did not do what it was asked.</summary>
internal sealed record StripeFailure(StripeFailure.Reason? Error = null)
{
    /// <summary>Whether asking again is of no use. Another body under the same key, and an account that is short of money just now, say nothing about the payment.</summary>
    public bool IsFinal => Error is { Type: not "idempotency_error", Code: not "balance_insufficient" };

    internal sealed record Reason(string? Type = null, string? Code = null);
}
