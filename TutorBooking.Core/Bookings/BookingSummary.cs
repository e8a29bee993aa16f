using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>One booking in a list of one's own.</summary>
/// <param name="Paid">By its student, or where a credit paid, what that is worth.</param>
/// <param name="TutorShare">What its tutor earns when nothing goes back.</param>
/// <param name="StudentNote">Its beginning, since a page may carry many; the whole note is read with the booking.</param>
public sealed record BookingSummary(
    BookingId Id,
    BookingStatus Status,
    bool IsInProgress,
    bool IsDisputed,
    Party ViewedAs,
    string StudentName,
    string StudentTimeZone,
    string TutorName,
    string TutorTimeZone,
    TutorFace TutorFace,
    string SubjectName,
    LessonType Type,
    Instant StartsAt,
    Instant EndsAt,
    Money Paid,
    Money TutorShare,
    string? StudentNote,
    Instant CreatedAt,
    Instant ExpiresAt,
    int Version);
