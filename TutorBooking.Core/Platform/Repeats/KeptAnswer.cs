using NodaTime;

namespace TutorBooking.Core.Platform.Repeats;

/// <summary>What a program was answered to a call that it may repeat, kept under the key that it gave the call.</summary>
public sealed class KeptAnswer
{
    public const int KeyLength = 100;
    public const int RouteLength = 200;
    public const int HashLength = 64;
    public const int ContentTypeLength = 100;
    public const int LocationLength = 200;

    public long Id { get; private init; }

    public required UserId PersonId { get; init; }

    /// <summary>As the program chose it, such as a random number.</summary>
    public required string Key { get; init; }

    /// <summary>Method and path.</summary>
    public required string Route { get; init; }

    /// <summary>SHA-256 of the body, in small hexadecimal letters.</summary>
    public required string BodyHash { get; init; }

    /// <summary>When somebody last began to work on the answer.</summary>
    public required Instant BegunAt { get; set; }

    /// <summary>Null while the answer is being worked on.</summary>
    public int? Status { get; set; }

    public string? ContentType { get; set; }

    public string? Location { get; set; }

    public string? Body { get; set; }

    public int Version { get; set; }
}
