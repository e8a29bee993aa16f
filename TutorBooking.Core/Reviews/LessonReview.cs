using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Reviews;

/// <summary>A lesson as its student reviews it.</summary>
/// <param name="AuthorName">The name under which everybody would read it.</param>
/// <param name="WhyNot">Why no review can be written now; null where one can.</param>
/// <param name="WritableUntil">The last moment for a review.</param>
/// <param name="Written">What the student has written already.</param>
public sealed record LessonReview(
    BookingId BookingId,
    string AuthorName,
    string TutorName,
    TutorFace TutorFace,
    string SubjectName,
    Instant StartsAt,
    Instant EndsAt,
    Refusal? WhyNot,
    Instant WritableUntil,
    OwnReview? Written);
