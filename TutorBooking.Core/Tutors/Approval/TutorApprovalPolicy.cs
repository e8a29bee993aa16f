using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Editing;

namespace TutorBooking.Core.Tutors.Approval;

/// <summary>From which state a profile may go to review, and from which it may be decided. Null means yes.</summary>
public static class TutorApprovalPolicy
{
    public static Refusal? WhyNotSubmitted(TutorStatus status, IReadOnlyList<TutorProfileFlaw> missing) => status switch
    {
        TutorStatus.Draft or TutorStatus.Rejected or TutorStatus.PendingReview => missing.Count is 0 ? null : TutorProfileRefusals.Incomplete,
        TutorStatus.Approved => TutorProfileRefusals.AlreadyApproved,
        TutorStatus.Suspended => TutorProfileRefusals.Suspended,
    };

    public static Refusal? WhyNotDecided(TutorStatus status) => status switch
    {
        TutorStatus.PendingReview => null,
        TutorStatus.Draft or TutorStatus.Approved or TutorStatus.Rejected or TutorStatus.Suspended => TutorApprovalRefusals.NotInReview(status),
    };

    /// <summary>A tutor who is turned away is told why.</summary>
    public static Refusal? OfReason(string reason) => reason.Length switch
    {
        0 => TutorApprovalRefusals.ReasonMissing,
        > TutorProfile.ReasonLength => TutorApprovalRefusals.ReasonTooLong,
        _ => null,
    };
}
