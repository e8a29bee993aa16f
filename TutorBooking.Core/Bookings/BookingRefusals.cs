using NodaTime;
using TutorBooking.Core.Bookings.Policies;
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

    public static readonly Refusal OnlyItsStudent =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only the student of this lesson can do that.");

    public static readonly Refusal OnlyParties =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only the two people of this lesson can do that.");

    public static readonly Refusal OnlyAdmins =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only an admin can do that.");

    public static readonly Refusal OnlyPeopleCancel =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only its student, its tutor or an admin can cancel a lesson.");

    public static readonly Refusal OnlyWhoCancelled =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only who cancelled the lesson can take that back.");

    public static readonly Refusal OnlyTheOtherSideAnswers =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only the side that did not open the dispute can answer it.");

    public static readonly Refusal OnlyPartiesJoin =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only the two people of this lesson can join it.");

    public static readonly Refusal UnknownLessonType =
        Invalid("Choose where the lesson takes place: a video call or in person.");

    public static readonly Refusal NoteTooLong =
        Invalid($"The note is too long. Keep it within {Booking.NoteLength:N0} characters.");

    public static readonly Refusal PlaceTooLong =
        Invalid($"The place is too long. Keep it within {Booking.PlaceLength} characters.");

    public static readonly Refusal ReasonRequired = Invalid("Say why. The people of the lesson will read it.");

    public static readonly Refusal WordsRequired = Invalid("Say what happened, in your words.");

    public static readonly Refusal WrongPercentage = Invalid("Between 0 and 100 percent can be paid back. Choose a number in between.");

    public static readonly Refusal CreditIsWhole = Invalid("This lesson was paid with a credit, which comes back whole or not at all. Choose 100 or 0 percent.");

    public static readonly Refusal CouponWithPackage = Invalid("A lesson is paid with a credit or made cheaper by a coupon, not both. Choose one of them.");

    public static readonly Refusal WrongNumberOfTimes = Invalid("Propose one, two or three different times.");

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

    public static readonly Refusal LessonHasBegun =
        new(RefusalKind.Conflict, "LESSON_HAS_BEGUN", "The lesson has begun. From here on only what happens in it counts.");

    public static readonly Refusal LessonIsOver =
        new(RefusalKind.Conflict, "INVALID_STATE", "The lesson is over. Nobody can join it any more.");

    public static readonly Refusal NotOver =
        new(RefusalKind.Conflict, "INVALID_STATE", "The lesson is not over yet. It can be completed once it has ended.");

    public static readonly Refusal TooLateToUndo =
        new(RefusalKind.Conflict, "INVALID_STATE", "The cancellation stands. It could be taken back for a few minutes only.");

    public static readonly Refusal NothingToRelease =
        new(RefusalKind.Conflict, "INVALID_STATE", "The lesson was not moved, or too long ago. It can still be cancelled.");

    public static readonly Refusal ProposalOpen =
        new(RefusalKind.Conflict, "PROPOSAL_OPEN", "The student has not answered your last proposal yet. Wait for the answer.");

    public static readonly Refusal ProposalLimit =
        new(RefusalKind.Conflict, "PROPOSAL_LIMIT", $"Other times were proposed {ProposalPolicy.Most} times already. Keep the lesson or cancel it.");

    public static readonly Refusal NoSuchProposal =
        new(RefusalKind.Conflict, "PROPOSAL_CLOSED", "These times are no longer held for you. Look at the lesson as it stands now.");

    public static readonly Refusal NoOpenDispute =
        new(RefusalKind.Conflict, "INVALID_STATE", "There is no open dispute about this lesson.");

    public static readonly Refusal DisputeAnswered =
        new(RefusalKind.Conflict, "INVALID_STATE", "You have answered already. The platform decides next.");

    public static readonly Refusal DisputeAnswerTooLate =
        new(RefusalKind.Conflict, "INVALID_STATE", "The time to answer is over. The platform decides next.");

    public static readonly Refusal NewTimeInPast =
        new(RefusalKind.BadRequest, "NEW_TIME_IN_PAST", "That time has passed. Choose one that is still to come.");

    public static readonly Refusal SameTime =
        new(RefusalKind.BadRequest, "SAME_TIME", "The lesson is at that time already. Choose another one.");

    public static Refusal NoShowTooEarly(Duration wait) =>
        new(RefusalKind.BadRequest, "NO_SHOW_TOO_EARLY", $"Wait {DurationWords.Of(wait)} from the start before you report that nobody came.");

    public static Refusal NoShowWindowClosed(Duration window) =>
        new(RefusalKind.BadRequest, "NO_SHOW_WINDOW_CLOSED", $"It can be reported until {DurationWords.Of(window)} after the start. That time is over.");

    public static Refusal TooEarlyToJoin(Duration before) =>
        new(RefusalKind.Conflict, "INVALID_STATE", $"The lesson can be joined from {DurationWords.Of(before)} before its start. Come back then.");

    public static Refusal RescheduleTooLate(Duration notice) =>
        new(RefusalKind.BadRequest, "RESCHEDULE_TOO_LATE", $"A lesson can be moved until {DurationWords.Of(notice)} before its start. That time is over.");

    public static Refusal RescheduleTooFar(Duration horizon) =>
        new(RefusalKind.BadRequest, "RESCHEDULE_TOO_FAR", $"A lesson can be moved to within {DurationWords.Of(horizon)} from now. Choose an earlier time.");

    public static Refusal RescheduleLimit(int moves) =>
        new(RefusalKind.Conflict, "RESCHEDULE_LIMIT", $"A lesson can be moved {(moves is 1 ? "once" : $"{moves} times")}. Keep it or cancel it.");

    /// <summary>What was shown is no longer what would happen, and worse for who was shown it.</summary>
    public static Refusal RefundChanged(Money back) =>
        new(RefusalKind.Conflict, TermsChangedCode, $"The terms have changed while you looked: {(back.Minor is 0 ? "nothing" : back.ToString())} would be paid back now. Nothing was cancelled.");

    public static readonly Refusal BecameLate =
        new(RefusalKind.Conflict, TermsChangedCode, "By now it would count as a late cancellation in your reliability. Look again before you decide.");

    public static readonly Refusal ReportContradicts =
        new(RefusalKind.Conflict, TermsChangedCode, "The other side has spoken meanwhile: your report would contradict it and open a dispute. Nothing was reported yet.");

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
