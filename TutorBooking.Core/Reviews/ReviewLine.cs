using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

/// <summary>A review as everybody may read it.</summary>
/// <param name="Author">A first name and a letter.</param>
/// <param name="Subject">What the lesson was about.</param>
/// <param name="Lesson">When the lesson was.</param>
public sealed record ReviewLine(
    ReviewId Id, string Author, int Rating, string? Comment, string? Reply, string Subject, Duration Length, Instant Lesson, Instant CreatedAt);
