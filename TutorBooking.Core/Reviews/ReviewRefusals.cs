using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

/// <summary>Every "no" of this module.</summary>
public static class ReviewRefusals
{
    public static readonly Refusal OnlyItsStudent =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only the student of this lesson can review it.");

    public static readonly Refusal OnlyItsTutor =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only the tutor of this lesson can answer its review.");

    public static readonly Refusal OnlyItsAuthor =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only who wrote this review can change it.");

    public static readonly Refusal OnlyTutors =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only tutors have reviews to answer. Become a tutor in your account first.");

    public static readonly Refusal OnlyAdmins =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only admins hide reviews. Nothing was changed.");

    public static readonly Refusal OwnCase =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "This review is of a lesson of yours. Another admin has to decide.");

    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "REVIEW_NOT_FOUND", "There is no such review. It may have been hidden since you saw it.");

    public static readonly Refusal TutorNotFound =
        new(RefusalKind.NotFound, "TUTOR_NOT_FOUND", "There is no such tutor. Look for another one.");

    public static readonly Refusal NotCompleted =
        new(RefusalKind.Conflict, "NOT_COMPLETED", "The lesson is not completed. It can be reviewed once it has taken place.");

    public static readonly Refusal AlreadyReviewed =
        new(RefusalKind.Conflict, "ALREADY_REVIEWED", "You have reviewed this lesson already. Each lesson has one review.");

    public static readonly Refusal AlreadyAnswered =
        new(RefusalKind.Conflict, "ALREADY_ANSWERED", "You have answered this review already. Each review has one answer.");

    public static readonly Refusal ChangedMeanwhile =
        new(RefusalKind.Conflict, "CHANGED_MEANWHILE", "This review has changed since you opened it. Read it once more before you go on.");

    public static readonly Refusal StarsMissing = Invalid("Choose one to five stars.");

    public static readonly Refusal CommentTooLong = Invalid($"The review is too long. Keep it within {Review.CommentLength:N0} characters.");

    public static readonly Refusal ReplyMissing = Invalid("The answer is empty. Write what you want students to read.");

    public static readonly Refusal ReplyTooLong = Invalid($"The answer is too long. Keep it within {Review.ReplyLength:N0} characters.");

    public static readonly Refusal ReasonMissing = Invalid("The reason is missing. Say in a few words what is wrong.");

    public static readonly Refusal ReasonTooLong = Invalid($"The reason is too long. Keep it within {Review.ReasonLength:N0} characters.");

    public static Refusal WindowClosed(Duration window) =>
        new(RefusalKind.Conflict, "REVIEW_WINDOW_CLOSED", $"It is too late for a review. A lesson can be reviewed for {window.TotalDays:0} days after its end.");

    public static Refusal NotEditable(Duration window) =>
        new(RefusalKind.Conflict, "REVIEW_NOT_EDITABLE", $"The review stays as it is. It can be changed for {window.TotalHours:0} hours after it was written.");

    private static Refusal Invalid(string sentence) => new(RefusalKind.Invalid, "VALIDATION", sentence);
}
