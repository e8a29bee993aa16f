using System.Text.Json;

namespace TutorBooking.Core.Payments.Stripe;

/// <summary>How Stripe writes. What lacks something that we need is unreadable, and never half an object.</summary>
internal static class StripeJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };
}
