using NodaTime;

namespace TutorBooking.Core.Payments.Stripe;

/// <summary>News from Stripe that was heard, so that the same news again is not.</summary>
internal sealed class StripeEvent
{
    public required string Id { get; init; }

    public required Instant At { get; init; }
}
