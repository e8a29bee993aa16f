using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Approval;

/// <summary>Every "no" to whoever reviews tutors.</summary>
public static class TutorApprovalRefusals
{
    public static readonly Refusal OnlyAdmins = new(RefusalKind.Forbidden, "WRONG_ROLE", "Only admins review tutors. Nothing was changed.");

    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "TUTOR_NOT_FOUND", "There is no such tutor. Look in the list.");

    public static readonly Refusal ReasonMissing = Invalid("The reason is missing. Tell the tutor what to change.");

    public static readonly Refusal ReasonTooLong = Invalid($"The reason is too long. Keep it within {TutorProfile.ReasonLength:N0} characters.");

    public static readonly Refusal ChangedMeanwhile =
        new(RefusalKind.Conflict, "CHANGED_MEANWHILE", "The profile has changed since you opened it. Read it once more before you decide.");

    public static Refusal NotInReview(TutorStatus status) => new(RefusalKind.Conflict, "INVALID_STATE", status switch
    {
        TutorStatus.Draft => "The tutor has not submitted this profile. It can be decided once it is in review.",
        TutorStatus.PendingReview => "The profile is in review. It waits for a decision.",
        TutorStatus.Approved => "The profile is approved already. Only one in review can be decided.",
        TutorStatus.Rejected => "The profile is rejected already. It can be decided again once the tutor has submitted it again.",
        TutorStatus.Suspended => "The profile is suspended. Only one in review can be decided.",
    });

    private static Refusal Invalid(string sentence) => new(RefusalKind.Invalid, "VALIDATION", sentence);
}
