using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

/// <summary>What a student says of a completed lesson; one for each booking.</summary>
[PublicContent]
public sealed class Review
{
    public const int CommentLength = 2_000;
    public const int ReplyLength = 1_000;
    public const int ReasonLength = 1_000;
    public const int MostStars = 5;

    public ReviewId Id { get; private init; }

    public required BookingId BookingId { get; init; }

    public required UserId AuthorId { get; init; }

    public required TutorId TutorId { get; init; }

    /// <summary>One to five whole stars.</summary>
    public required int Rating { get; set; }

    public string? Comment { get; set; }

    /// <summary>The tutor's one answer.</summary>
    public string? Reply { get; set; }

    public Instant? RepliedAt { get; set; }

    public required Instant CreatedAt { get; init; }

    /// <summary>When the author last changed it.</summary>
    public required Instant UpdatedAt { get; set; }

    /// <summary>Hidden by an admin; shown to nobody but its author and counted nowhere.</summary>
    public bool IsHidden { get; set; }

    /// <summary>The admin who last hid or showed it; null where none ever did.</summary>
    public UserId? DecidedById { get; set; }

    public Instant? DecidedAt { get; set; }

    /// <summary>Why it was hidden or shown.</summary>
    public string? DecisionReason { get; set; }

    /// <summary>Counts the changes; of two that began from the same count, the database lets one through.</summary>
    public int Version { get; set; }
}
