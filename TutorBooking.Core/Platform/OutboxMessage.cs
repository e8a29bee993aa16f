using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace TutorBooking.Core.Platform;

/// <summary>One effect that a committed change still owes the world; written in the change's own transaction.</summary>
public sealed class OutboxMessage
{
    public const int KindLength = 60;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private OutboxMessage()
    {
    }

    public long Id { get; private init; }

    /// <summary>The name of the content's type; each has one handler, so that one effect failing stops no other.</summary>
    public required string Kind { get; init; }

    /// <summary>Empty once it is delivered: it may hold links that let their reader in.</summary>
    public string Content { get; private set; } = "";

    public required Instant WrittenAt { get; init; }

    public Instant? DeliveredAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Not to be tried before; moves further away with each failure.</summary>
    public required Instant DueAt { get; set; }

    public static OutboxMessage Of<T>(T content, Instant now) =>
        new() { Kind = typeof(T).Name, Content = JsonSerializer.Serialize(content, Json), WrittenAt = now, DueAt = now };

    public T Read<T>() => JsonSerializer.Deserialize<T>(Content, Json)
        ?? throw new InvalidOperationException($"Outbox message {Id} is no {typeof(T).Name}.");

    public void MarkDelivered(Instant now)
    {
        DeliveredAt = now;
        Content = "";
    }

    /// <summary>Waits 2, 4, 8 … seconds before the next try, an hour at most.</summary>
    public void Postpone(Instant now)
    {
        const int longestExponent = 12;
        Attempts++;
        DueAt = now + Duration.FromSeconds(Math.Min(3600, 1 << Math.Min(Attempts, longestExponent)));
    }
}
