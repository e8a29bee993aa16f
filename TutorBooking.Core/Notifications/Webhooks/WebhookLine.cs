using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>A webhook as its owner sees it again: without its secret.</summary>
public sealed record WebhookLine(WebhookId Id, string Address, Instant CreatedAt, Instant? PausedAt);
