using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>One event of a lesson on its way to one webhook: what is said, and how often it was tried.</summary>
public sealed class WebhookDelivery
{
    public const int TypeLength = 40;
    public const int PayloadLength = 1000;
    public const int FailureLength = 200;

    public WebhookDeliveryId Id { get; private init; }

    public required WebhookId WebhookId { get; init; }

    public required BookingId BookingId { get; init; }

    /// <summary>The event in the booking's history; with the webhook it is the key, so nothing is queued twice.</summary>
    public required long EventId { get; init; }

    /// <summary>Such as <c>booking.confirmed</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The body, as it is signed and sent at every try.</summary>
    public required string Payload { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>Not to be tried before; null when it has arrived or was given up.</summary>
    public Instant? DueAt { get; set; }

    public Instant? DeliveredAt { get; set; }

    public int Attempts { get; set; }

    public Instant? TriedAt { get; set; }

    /// <summary>What the receiver last answered, such as 200; null if it gave no answer.</summary>
    public int? Answer { get; set; }

    /// <summary>Why the last try failed, in words; null if it did not.</summary>
    public string? Failure { get; set; }

    public int Version { get; set; }

    /// <summary>From now on it is tried as if it were new.</summary>
    public void SendAgain(Instant now)
    {
        Attempts = 0;
        DeliveredAt = null;
        DueAt = now;
        Version++;
    }
}
