using NodaTime;
using TutorBooking.Core.Notifications.Webhooks;

namespace TutorBooking.Web.Api.Webhooks;

/// <summary>A webhook.</summary>
/// <param name="PausedAt">Since when it is told nothing, because it had not answered for days; null while it is told.</param>
internal sealed record WebhookDocument(long Id, string Url, Instant CreatedAt, Instant? PausedAt)
{
    public static WebhookDocument Of(WebhookLine line) => new(line.Id.Value, line.Address, line.CreatedAt, line.PausedAt);
}
