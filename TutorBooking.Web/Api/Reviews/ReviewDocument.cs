using NodaTime;
using TutorBooking.Core.Reviews;

namespace TutorBooking.Web.Api.Reviews;

/// <summary>A review.</summary>
/// <param name="ReviewerName">A first name and a letter.</param>
/// <param name="Reply">The tutor's one answer.</param>
internal sealed record ReviewDocument(
    long Id, long BookingId, long ReviewerId, string ReviewerName, long TutorProfileId, int Rating, string? Comment, string? Reply, Instant CreatedAt, Instant UpdatedAt)
{
    public static ReviewDocument Of(ReviewDetails review) => new(
        review.Id.Value,
        review.BookingId.Value,
        review.AuthorId.Value,
        review.AuthorName,
        review.TutorId.Value,
        review.Rating,
        review.Comment,
        review.Reply,
        review.CreatedAt,
        review.UpdatedAt);
}
