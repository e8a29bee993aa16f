using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Reviews;

/// <summary>Keeps a tutor's rating in step with the visible reviews.</summary>
internal static class ReviewCount
{
    extension(TutorBookingDb db)
    {
        /// <summary>Writes the rating and the number of reviews onto the profile. To be called within the transaction of the change and after its save.</summary>
        public async Task CountReviewsAsync(TutorId tutor, CancellationToken ct)
        {
            var profile = db.Tutors.Where(one => one.Id == tutor);

            // Takes the row, so that of two who count at once the second counts what the first has written.
            await profile.ExecuteUpdateAsync(one => one.SetProperty(t => t.TotalReviews, t => t.TotalReviews), ct);
            var stars = await db.Reviews.Visible().Where(review => review.TutorId == tutor).GroupBy(review => review.Rating)
                .Select(given => new { Rating = given.Key, Count = given.Count() }).ToListAsync(ct);
            var count = stars.Sum(given => given.Count);
            var average = AverageRating.InHundredths(stars.Sum(given => given.Rating * given.Count), count);

            // Not by the tracked entity: a profile that is being edited at the same moment is no reason to refuse a review.
            await profile.ExecuteUpdateAsync(
                one => one.SetProperty(t => t.TotalReviews, count).SetProperty(t => t.AverageRatingHundredths, average), ct);
        }
    }
}
