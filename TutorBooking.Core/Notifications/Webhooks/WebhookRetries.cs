using NodaTime;

namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>When what did not arrive is tried again: ten tries in some two days, each pause longer than the one before.</summary>
public static class WebhookRetries
{
    public const int MostTries = 10;

    private static readonly Duration[] Pauses =
    [
        Duration.FromSeconds(10), Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(15), Duration.FromHours(1),
        Duration.FromHours(3), Duration.FromHours(6), Duration.FromHours(12), Duration.FromHours(24),
    ];

    /// <summary>Null after the last try.</summary>
    /// <param name="tries">How many have failed, from 1.</param>
    /// <param name="now">When the last of them did.</param>
    public static Instant? Next(int tries, Instant now) => tries < MostTries ? now + Pauses[tries - 1] : null;
}
