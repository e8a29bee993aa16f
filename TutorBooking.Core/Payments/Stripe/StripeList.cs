namespace TutorBooking.Core.Payments.Stripe;

/// <summary>Several of Stripe's objects, the newest first.</summary>
internal sealed record StripeList<T>(IReadOnlyList<T> Data);
