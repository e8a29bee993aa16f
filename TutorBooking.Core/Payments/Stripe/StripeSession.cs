namespace TutorBooking.Core.Payments.Stripe;

/// <summary>Stripe's page for one payment, as it tells of it.</summary>
internal sealed record StripeSession(string Id, string? Status = null, Uri? Url = null, StripeIntent? PaymentIntent = null);
