using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>What a student asks for.</summary>
/// <param name="DurationMinutes">One of <see cref="LessonLengths.All"/>.</param>
/// <param name="Place">Where a lesson in person takes place, in words; empty for the tutor's usual place.</param>
/// <param name="ExpectedTotal">What the student was shown; a booking that would cost more is refused. Null where nothing was shown.</param>
public sealed record LessonRequest(
    TutorId TutorId,
    SubjectId SubjectId,
    Instant StartsAt,
    int DurationMinutes,
    LessonType Type,
    string? Place,
    string? Note,
    Money? ExpectedTotal = null)
{
    public Interval Lesson => new(StartsAt, StartsAt + Duration.FromMinutes(DurationMinutes));
}
