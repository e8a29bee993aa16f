using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

/// <summary>What students say of the tutor who looks.</summary>
/// <param name="AverageRatingHundredths">Over all; null without reviews.</param>
/// <param name="Total">How many there are, answered or not.</param>
/// <param name="Unanswered">How many of them have no answer.</param>
public sealed record ReceivedReviews(Page<ReceivedReview> Page, int? AverageRatingHundredths, int Total, int Unanswered);
