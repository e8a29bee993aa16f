using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Turns what was read into what one party may see: addresses and the meeting link stay hidden until the tutor has agreed.</summary>
internal static class BookingView
{
    public static BookingDetails Details(BookingRow row, Party viewer, IReadOnlyList<BookingEventLine> events, Instant now)
    {
        var agreed = HasBeenAgreed(row.Status, events);
        return new BookingDetails(
            row.Id,
            row.Status,
            row.Facts.IsInProgress(now),
            viewer,
            Student(row, viewer is Party.Student || (agreed && viewer is Party.Tutor)),
            Tutor(row, viewer is Party.Tutor || (agreed && viewer is Party.Student)),
            row.Face,
            row.SubjectName,
            row.Type,
            row.Place,
            row.StartsAt,
            row.EndsAt,
            new Money(row.HourlyRateMinor, row.Price.Currency),
            row.Price,
            row.StudentNote,
            row.TutorNote,
            agreed && viewer is (Party.Student or Party.Tutor) && row.Type is LessonType.VideoCall ? row.JoinToken : null,
            row.ExpiresAt,
            row.CreatedAt,
            row.Version,
            AllowedActions.Of(row.Facts, viewer, now),
            events);
    }

    public static BookingSummary Summary(BookingRow row, Party viewer, Instant now) => new(
        row.Id,
        row.Status,
        row.Facts.IsInProgress(now),
        viewer,
        row.StudentName,
        row.StudentZone,
        row.TutorName,
        row.TutorZone,
        row.Face,
        row.SubjectName,
        row.Type,
        row.StartsAt,
        row.EndsAt,
        row.Price,
        row.StudentNote,
        row.CreatedAt,
        row.ExpiresAt,
        row.Version);

    private static BookingPerson Student(BookingRow row, bool withAddress) =>
        new(row.StudentId, row.StudentName, row.StudentZone, withAddress ? row.StudentEmail : null);

    private static BookingPerson Tutor(BookingRow row, bool withAddress) =>
        new(row.TutorAccountId, row.TutorName, row.TutorZone, withAddress ? row.TutorEmail : null);

    // "Confirmed or later": a request that was cancelled or ran out was never agreed, whatever it is now.
    private static bool HasBeenAgreed(BookingStatus status, IReadOnlyList<BookingEventLine> events) =>
        status is BookingStatus.Confirmed || events.Any(line => line.To is BookingStatus.Confirmed);
}
