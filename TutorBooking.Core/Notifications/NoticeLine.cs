using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications;

/// <summary>One notice, to show.</summary>
public sealed record NoticeLine(
    NoticeId Id, BookingNewsKind Kind, BookingId BookingId, string OtherName, string SubjectName, Instant LessonStartsAt, Instant CreatedAt, bool IsRead);
