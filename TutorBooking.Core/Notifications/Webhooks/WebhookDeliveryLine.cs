using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>One line of a webhook's log.</summary>
/// <param name="NextTryAt">Null when it has arrived or was given up.</param>
/// <param name="Answer">The status that was last answered; null if there was no answer.</param>
public sealed record WebhookDeliveryLine(
    WebhookDeliveryId Id, BookingId BookingId, string Type, string Payload, Instant CreatedAt, Instant? DeliveredAt, int Attempts, Instant? NextTryAt, int? Answer, string? Failure);
