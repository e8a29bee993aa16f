namespace TutorBooking.Web.Api.Webhooks;

/// <summary>Where a person's program listens.</summary>
internal sealed record WebhookFields
{
    public string? Url { get; init; }
}
