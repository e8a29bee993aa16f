using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

/// <summary>What students say of a tutor.</summary>
/// <param name="Stars">How many gave 1, 2, 3, 4 and 5 stars, in this order, over all pages.</param>
public sealed record ReviewsOfTutor(Page<ReviewLine> Page, IReadOnlyList<int> Stars);
