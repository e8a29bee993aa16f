using NodaTime;
using TutorBooking.Core.Notifications.Webhooks;

namespace TutorBooking.Web.Api.Webhooks;

/// <summary>A new webhook, with the secret that is told this once.</summary>
/// <param name="Secret">The key of the signatures.</param>
internal sealed record NewWebhookDocument(long Id, string Url, Instant CreatedAt, string Secret)
{
    public static NewWebhookDocument Of(Webhook webhook) => new(webhook.Id.Value, webhook.Address, webhook.CreatedAt, webhook.Secret);
}
