using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>What the queries read of one booking and the people and things it names, in one join.</summary>
internal sealed record BookingRow(
    BookingId Id,
    UserId StudentId,
    string StudentName,
    string StudentZone,
    string? StudentEmail,
    UserId TutorAccountId,
    string TutorName,
    string TutorZone,
    string? TutorEmail,
    TutorFace Face,
    string SubjectName,
    BookingStatus Status,
    LessonType Type,
    string? Place,
    Instant StartsAt,
    Instant EndsAt,
    Instant ExpiresAt,
    Instant CreatedAt,
    long HourlyRateMinor,
    LessonPrice Price,
    string? StudentNote,
    string? TutorNote,
    string? JoinToken,
    int Version)
{
    public BookingFacts Facts => new(StudentId, TutorAccountId, Status, StartsAt, EndsAt, ExpiresAt, Price);

    public static IQueryable<BookingRow> Of(TutorBookingDb db, IQueryable<Booking> bookings) =>
        from b in bookings
        join student in db.Accounts on b.StudentId equals student.Id
        join account in db.Accounts on b.TutorAccountId equals account.Id
        join tutor in db.Tutors on b.TutorId equals tutor.Id
        join subject in db.Subjects on b.SubjectId equals subject.Id
        select new BookingRow(
            b.Id, b.StudentId, student.DisplayName, student.TimeZone, student.Email,
            b.TutorAccountId, account.DisplayName, account.TimeZone, account.Email,
            new TutorFace(tutor.Id, tutor.PhotoVersion, tutor.Portrait), subject.Name,
            b.Status, b.Type, b.Place, b.StartsAt, b.EndsAt, b.ExpiresAt, b.CreatedAt,
            b.HourlyRateMinor, b.Price, b.StudentNote, b.TutorNote, b.JoinToken, b.Version);
}
