using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>Every "no" about webhooks.</summary>
public static class WebhookRefusals
{
    public static readonly Refusal NoAddress = new(
        RefusalKind.Invalid, "VALIDATION", "Give a public address that begins with https:// and has at most 500 characters, without a user name in it.");

    public static readonly Refusal TooMany = new(
        RefusalKind.Conflict, "WEBHOOK_LIMIT", "You have five webhooks, which is the most. Remove one that you no longer need.");

    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "WEBHOOK_NOT_FOUND", "There is no such webhook of yours.");

    public static readonly Refusal NoSuchDelivery = new(RefusalKind.NotFound, "DELIVERY_NOT_FOUND", "There is no such delivery to this webhook.");

    public static readonly Refusal ChangedMeanwhile = new(
        RefusalKind.Conflict, "CHANGED_MEANWHILE", "It is being sent at this moment. Look again in a minute.");
}
