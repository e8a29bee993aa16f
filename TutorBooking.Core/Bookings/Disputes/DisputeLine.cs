using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Disputes;

/// <summary>One dispute in the list of an admin.</summary>
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
    LessonPrice Price);
