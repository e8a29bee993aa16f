using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Disputes;

/// <summary>Two words against each other about one lesson: while it is open the money stays where it is, until an admin decides.</summary>
public sealed class Dispute
{
    public BookingId BookingId { get; private init; }

    /// <summary>Whose word came second, and so opened it.</summary>
    public required Party OpenedBy { get; init; }

    public required DisputeReason Reason { get; init; }

    /// <summary>What that party says.</summary>
    public required string? Text { get; init; }

    public required Instant OpenedAt { get; init; }

    /// <summary>Until when the other side can answer.</summary>
    public required Instant AnswerUntil { get; init; }

    public string? Answer { get; private set; }

    public Instant? AnsweredAt { get; private set; }

    public Instant? DecidedAt { get; private set; }

    /// <summary>Why it was decided so.</summary>
    public string? Decision { get; private set; }

    public DisputeState State => DecidedAt is null ? DisputeState.Open : DisputeState.Resolved;

    internal void NoteAnswer(string answer, Instant now) => (Answer, AnsweredAt) = (answer, now);

    internal void Close(string decision, Instant now) => (Decision, DecidedAt) = (decision, now);
}
