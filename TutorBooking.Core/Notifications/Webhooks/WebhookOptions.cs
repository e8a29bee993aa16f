namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>The <c>Webhooks</c> section of the settings.</summary>
public sealed class WebhookOptions
{
    /// <summary>Whether addresses without encryption and in private networks are told too; for trying things out on one's own machine.</summary>
    public bool AllowPrivateAddresses { get; init; }
}
