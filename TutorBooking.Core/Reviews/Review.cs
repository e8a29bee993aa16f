using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

/// <summary>What a student says of a completed lesson; one for each booking.</summary>
public sealed class Review
{
    public const int CommentLength = 2_000;
    public const int ReplyLength = 1_000;

    public ReviewId Id { get; private init; }

    public required BookingId BookingId { get; init; }

    public required UserId AuthorId { get; init; }

    public required TutorId TutorId { get; init; }

    /// <summary>One to five whole stars.</summary>
    public required int Rating { get; set; }

    public string? Comment { get; set; }

    /// <summary>The tutor's one answer.</summary>
    public string? Reply { get; set; }

    public required Instant CreatedAt { get; init; }

    public required Instant UpdatedAt { get; set; }

    /// <summary>Hidden by an admin; shown to nobody and counted nowhere.</summary>
    public bool IsHidden { get; set; }
}
