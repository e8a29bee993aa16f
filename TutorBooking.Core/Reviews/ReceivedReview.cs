using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

/// <summary>A review as the tutor it is about reads and answers it.</summary>
/// <param name="StudentName">Whole: the two know each other.</param>
public sealed record ReceivedReview(
    ReviewId Id, BookingId BookingId, string StudentName, int Rating, string? Comment, string? Reply, string SubjectName, Instant LessonStartsAt, Instant CreatedAt);
