using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Disputes;

/// <summary>One dispute in the list of an admin.</summary>
/// <param name="Paid">By its student, or where a credit paid, what that is worth.</param>
public sealed record DisputeLine(
    BookingId BookingId,
    DisputeReason Reason,
    Party OpenedBy,
    string StudentName,
    string TutorName,
    string SubjectName,
    Instant LessonStartsAt,
    Instant OpenedAt,
    Instant AnswerUntil,
    Instant? AnsweredAt,
    Instant? DecidedAt,
    Money Paid);
