using NodaTime;
using TutorBooking.Core.Notifications.Webhooks;

namespace TutorBooking.Web.Api.Webhooks;

/// <summary>What a webhook was sent, or is to be.</summary>
/// <param name="Payload">The body, as it is signed.</param>
/// <param name="NextTryAt">Null when it has arrived or was given up.</param>
/// <param name="Answer">The status that was last answered; null if there was no answer.</param>
/// <param name="Failure">Why the last try failed; null if it did not.</param>
internal sealed record WebhookDeliveryDocument(
    long Id, long BookingId, string Type, string Payload, Instant CreatedAt, Instant? DeliveredAt, int Attempts, Instant? NextTryAt, int? Answer, string? Failure)
{
    public static WebhookDeliveryDocument Of(WebhookDeliveryLine line) => new(
        line.Id.Value, line.BookingId.Value, line.Type, line.Payload, line.CreatedAt, line.DeliveredAt, line.Attempts, line.NextTryAt, line.Answer, line.Failure);
}
