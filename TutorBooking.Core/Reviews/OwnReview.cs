using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

/// <summary>A review as its author sees it.</summary>
/// <param name="EditableUntil">The last moment for a change.</param>
/// <param name="CanBeEdited">Whether that moment is still to come.</param>
/// <param name="HiddenBecause">An admin's reason; null where everybody reads the review.</param>
public sealed record OwnReview(
    ReviewId Id, int Rating, string? Comment, string? Reply, Instant WrittenAt, Instant EditableUntil, bool CanBeEdited, string? HiddenBecause);
