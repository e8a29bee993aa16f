using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

/// <summary>A review as the page to report it shows it.</summary>
public sealed record ReportableReview(ReviewLine Review, TutorId TutorId, string TutorName);
