using System.Buffers.Text;
using System.Security.Cryptography;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>An address of a program that is told of each event of a person's lessons.</summary>
public sealed class Webhook
{
    public const int AddressLength = 500;
    public const int SecretLength = 60;

    /// <summary>So many may one person have.</summary>
    public const int MostPerPerson = 5;

    private const int SecretBytes = 32;

    // An address that has answered nothing for so long is left alone until its owner says that it is back.
    private static readonly Duration Patience = Duration.FromDays(3);

    private Webhook()
    {
    }

    public WebhookId Id { get; private init; }

    public required UserId PersonId { get; init; }

    public required string Address { get; init; }

    /// <summary>The key of the signatures; its owner sees it once.</summary>
    public required string Secret { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>The last time that it took what was sent, or was asked to go on.</summary>
    public required Instant HeardAt { get; set; }

    /// <summary>Since when it is told nothing, because it had not answered for days; null while it is told.</summary>
    public Instant? PausedAt { get; set; }

    public static Webhook Of(UserId person, Uri address, Instant now) => new()
    {
        PersonId = person,
        Address = address.AbsoluteUri,
        Secret = $"whsec_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}",
        CreatedAt = now,
        HeardAt = now,
    };

    /// <summary>Pauses it if it has been silent for three days.</summary>
    public void NoteSilence(Instant now)
    {
        if (now - HeardAt >= Patience)
        {
            PausedAt ??= now;
        }
    }
}
