using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>One booking as one party sees it now.</summary>
/// <param name="ViewedAs">In what capacity the viewer acts.</param>
/// <param name="JoinToken">The secret of the meeting link; null until the lesson is confirmed, and for a lesson in person.</param>
public sealed record BookingDetails(
    BookingId Id,
    BookingStatus Status,
    bool IsInProgress,
    Party ViewedAs,
    BookingPerson Student,
    BookingPerson Tutor,
    TutorFace TutorFace,
    string SubjectName,
    LessonType Type,
    string? Place,
    Instant StartsAt,
    Instant EndsAt,
    Money HourlyRate,
    LessonPrice Price,
    string? StudentNote,
    string? TutorNote,
    string? JoinToken,
    Instant ExpiresAt,
    Instant CreatedAt,
    int Version,
    IReadOnlyList<BookingAction> AllowedActions,
    IReadOnlyList<BookingEventLine> Events);
