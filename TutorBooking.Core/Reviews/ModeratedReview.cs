using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

/// <summary>A review as an admin reads it before deciding.</summary>
/// <param name="Version">To decide on what was read and nothing newer.</param>
/// <param name="Decision">What an admin decided last; null where none ever did.</param>
/// <param name="Reports">Those that wait, the oldest first.</param>
public sealed record ModeratedReview(
    ReviewId Id,
    int Version,
    TutorId TutorId,
    string TutorName,
    string AuthorName,
    int Rating,
    string? Comment,
    string? Reply,
    Instant CreatedAt,
    bool IsHidden,
    ReviewDecision? Decision,
    IReadOnlyList<ReviewReportLine> Reports);
