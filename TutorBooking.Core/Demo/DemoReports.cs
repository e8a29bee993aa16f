using NodaTime;
using TutorBooking.Core.Reviews;

namespace TutorBooking.Core.Demo;

/// <summary>Two reviews that somebody thinks an admin should look at.</summary>
internal static class DemoReports
{
    private const int Unhappy = 2;

    public static IEnumerable<ReviewReport> Of(IReadOnlyList<Review> reviews, DemoCast cast, Instant now) =>
        reviews.Where(review => review is { Rating: <= Unhappy, Comment: not null }).DistinctBy(review => review.TutorId).Take(2)
            .Zip(["This is about another tutor, I am sure of it.", "It says more about the student’s mood than about the lesson."], (review, reason) => new ReviewReport
            {
                ReviewId = review.Id,
                ReporterId = cast.Teachers.Single(teacher => teacher.Profile.Id == review.TutorId).Account.Id,
                Reason = reason,
                At = now - Duration.FromHours(review.Rating),
            });
}
