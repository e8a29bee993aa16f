using NodaTime;
using TutorBooking.Core.Reviews;

namespace TutorBooking.Core.Demo;

/// <summary>What will be said of a lesson as soon as its booking has a number.</summary>
internal sealed record DemoReview(DemoLesson Lesson, int Rating, string? Comment, string? Reply, Instant At)
{
    private static readonly Duration UntilAnswered = Duration.FromHours(1);

    // The newest reviews are an hour old.
    private Instant RepliedAt => At + UntilAnswered;

    public Review Write() => new()
    {
        BookingId = Lesson.Booking.Id,
        AuthorId = Lesson.Student.Id,
        TutorId = Lesson.Teacher.Profile.Id,
        Rating = Rating,
        Comment = Comment,
        Reply = Reply,
        RepliedAt = Reply is null ? null : RepliedAt,
        CreatedAt = At,
        UpdatedAt = At,
    };
}
