using NodaTime;
using TutorBooking.Core.Bookings;

namespace TutorBooking.Web.Api.Bookings;

/// <summary>A booking as one of its people sees it now.</summary>
internal sealed class BookingDocument(BookingDetails booking, string? joinUrl) : VersionedDocument
{
    public long Id => booking.Id.Value;

    public long StudentId => booking.Student.Id.Value;

    public string StudentName => booking.Student.Name;

    /// <summary>Null to the other side until the lesson is confirmed.</summary>
    public string? StudentEmail => booking.Student.Email;

    public long TutorProfileId => booking.TutorFace.TutorId.Value;

    public string TutorName => booking.Tutor.Name;

    /// <inheritdoc cref="StudentEmail"/>
    public string? TutorEmail => booking.Tutor.Email;

    public long SubjectId => booking.Subject.Id.Value;

    public string SubjectName => booking.Subject.Name;

    public Instant StartTime => booking.StartsAt;

    public Instant EndTime => booking.EndsAt;

    public int DurationMinutes => (int)(booking.EndsAt - booking.StartsAt).TotalMinutes;

    public LessonType LessonType => booking.Type;

    /// <summary>Where a lesson in person takes place, in words.</summary>
    public string? Place => booking.Place;

    public BookingStatus Status => booking.Status;

    /// <summary>The tutor's rate when it was booked.</summary>
    public decimal HourlyRate => booking.Money.HourlyRate.Major;

    public decimal PlatformFee => booking.Price.Fee.Major;

    /// <summary>What the lesson costs; with a package, what it is worth.</summary>
    public decimal TotalAmount => booking.Price.Total.Major;

    /// <summary>What the student paid in money: nothing with a package.</summary>
    public decimal AmountDue => booking.Facts.Due.Major;

    /// <summary>What was decided to go back in money: nothing with a package, whose credit comes back.</summary>
    public decimal RefundedAmount => booking.Refunded.Major;

    public string Currency => booking.Price.Currency;

    /// <summary><c>wallet</c>, <c>card</c> or <c>package</c>.</summary>
    public PaidWith PaidWith => booking.PaidWith;

    public long? PackageId => booking.Money.PackageId?.Value;

    /// <summary>What the platform wrote down, such as each move.</summary>
    public string? Notes => booking.Notes.Platform;

    public string? NotesStudent => booking.Notes.Student;

    public string? NotesTutor => booking.Notes.Tutor;

    /// <summary>Null until the lesson is confirmed, and for a lesson in person.</summary>
    public string? JoinUrl => joinUrl;

    public string? CancellationReason => booking.CancellationReason;

    public Instant? CancelledAt => booking.CancelledAt;

    /// <summary>The last instant at which the student cancels a confirmed lesson for nothing.</summary>
    public Instant FreeCancelUntil => booking.FreeCancelUntil;

    /// <summary>When the request ends by itself if nobody answers.</summary>
    public Instant ExpiresAt => booking.ExpiresAt;

    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<BookingAction> AllowedActions => booking.AllowedActions;

    public DisputeDocument? Dispute => DisputeDocument.Of(booking.Dispute);

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<BookingEventDocument> Events => [.. booking.Events.Select(BookingEventDocument.Of)];

    public override int Version => booking.Version;

    public Instant CreatedAt => booking.CreatedAt;

    public Instant UpdatedAt => booking.UpdatedAt;
}
