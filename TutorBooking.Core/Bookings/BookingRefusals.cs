using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Every "no" of this module, in one place, so that codes stay unique and sentences keep one voice.</summary>
public static class BookingRefusals
{
    public const string TermsChangedCode = "TERMS_CHANGED";

    public static readonly Refusal NotSignedIn =
        new(RefusalKind.Unauthenticated, "UNAUTHENTICATED", "You are not signed in. Log in and try again.");

    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "BOOKING_NOT_FOUND", "There is no such lesson. Look among your lessons.");

    public static readonly Refusal NotYours =
        new(RefusalKind.Forbidden, "NOT_YOUR_BOOKING", "This lesson is between other people. Look among your own lessons.");

    public static readonly Refusal OnlyStudentsBook =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only students book lessons. Become a student in your account first.");

    public static readonly Refusal OwnLesson =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "This is your own profile. Nobody can book a lesson with himself.");

    public static readonly Refusal OnlyItsTutor =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only the tutor of this lesson can do that.");

    public static readonly Refusal UnknownLessonType =
        Invalid("Choose where the lesson takes place: a video call or in person.");

    public static readonly Refusal NoteTooLong =
        Invalid($"The note is too long. Keep it within {Booking.NoteLength:N0} characters.");

    public static readonly Refusal PlaceTooLong =
        Invalid($"The place is too long. Keep it within {Booking.PlaceLength} characters.");

    public static readonly Refusal DurationNotSupported =
        new(RefusalKind.BadRequest, "DURATION_NOT_SUPPORTED", "This tutor does not offer that length. Choose one of the lengths shown.");

    public static readonly Refusal SubjectNotTaught =
        new(RefusalKind.BadRequest, "SUBJECT_NOT_TAUGHT", "This tutor does not teach that subject. Choose one of the subjects shown.");

    public static readonly Refusal TutorNotFound =
        new(RefusalKind.NotFound, "TUTOR_NOT_FOUND", "There is no such tutor. Look for another one.");

    public static readonly Refusal TutorNotApproved =
        new(RefusalKind.Forbidden, "TUTOR_NOT_APPROVED", "This tutor cannot be booked at the moment. Nothing was paid.");

    public static readonly Refusal ChangedMeanwhile =
        new(RefusalKind.Conflict, "CHANGED_MEANWHILE", "Someone else changed this lesson a moment ago. Have a look at it before you go on.");

    public static readonly Refusal RequestExpired =
        new(RefusalKind.Conflict, "INVALID_STATE", "The request has run out without an answer. The time is free again.");

    public static Refusal TermsChanged(Money total) =>
        new(RefusalKind.Conflict, TermsChangedCode, $"The price has changed while you looked: the lesson now costs {total}. Nothing was booked or paid.");

    public static Refusal InvalidState(BookingStatus status) => new(RefusalKind.Conflict, "INVALID_STATE", status switch
    {
        BookingStatus.Pending => "The tutor has not answered yet. That is not possible at this point.",
        BookingStatus.Confirmed => "The lesson is confirmed. That is not possible any more.",
        BookingStatus.Completed => "The lesson has taken place. Nothing about it can change.",
        BookingStatus.Declined => "The tutor has declined the request. Nothing about it can change.",
        BookingStatus.Expired => RequestExpired.Sentence,
        BookingStatus.CancelledByStudent or BookingStatus.CancelledByTutor or BookingStatus.CancelledByAdmin => "The lesson has been cancelled. Nothing about it can change.",
        BookingStatus.NoShowStudent or BookingStatus.NoShowTutor => "The lesson was missed. Nothing about it can change.",
    });

    private static Refusal Invalid(string sentence) => new(RefusalKind.Invalid, "VALIDATION", sentence);
}
