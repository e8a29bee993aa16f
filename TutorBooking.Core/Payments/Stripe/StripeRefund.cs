namespace TutorBooking.Core.Payments.Stripe;

/// <summary>Money on its way back to a card, as Stripe tells of it.</summary>
internal sealed record StripeRefund(string Id, string? Status = null, IReadOnlyDictionary<string, string>? Metadata = null)
{
    public string? Key => Metadata?.GetValueOrDefault(StripeForms.KeyName);
}
