using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

/// <summary>What somebody holds against a review; an admin decides, and the report is kept.</summary>
public sealed class ReviewReport
{
    public required ReviewId ReviewId { get; init; }

    public required UserId ReporterId { get; init; }

    public required string Reason { get; set; }

    /// <summary>When it was made, for the last time if an edit of the review was reported anew.</summary>
    public required Instant At { get; set; }

    /// <summary>When an admin decided on the review; null while the report waits.</summary>
    public Instant? SettledAt { get; set; }
}
