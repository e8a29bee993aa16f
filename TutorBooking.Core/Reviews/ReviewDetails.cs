using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

/// <summary>A review with all that it belongs to.</summary>
/// <param name="AuthorName">A first name and a letter.</param>
public sealed record ReviewDetails(
    ReviewId Id, BookingId BookingId, UserId AuthorId, string AuthorName, TutorId TutorId, int Rating, string? Comment, string? Reply, Instant CreatedAt, Instant UpdatedAt)
{
    internal static ReviewDetails Of(Review review, string author) => new(
        review.Id, review.BookingId, review.AuthorId, author, review.TutorId, review.Rating, review.Comment, review.Reply, review.CreatedAt, review.UpdatedAt);
}
