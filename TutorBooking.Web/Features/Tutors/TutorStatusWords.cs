using TutorBooking.Core.Tutors;

namespace TutorBooking.Web.Features.Tutors;

/// <summary>The word, the colour and the icon of each state of a profile; they always stand together.</summary>
internal static class TutorStatusWords
{
    public static string Of(TutorStatus status) => status switch
    {
        TutorStatus.Draft => "Draft",
        TutorStatus.PendingReview => "In review",
        TutorStatus.Approved => "Approved",
        TutorStatus.Rejected => "Rejected",
        TutorStatus.Suspended => "Suspended",
    };

    public static string Class(TutorStatus status) => status switch
    {
        TutorStatus.Draft => "is-expired",
        TutorStatus.PendingReview => "is-pending",
        TutorStatus.Approved => "is-confirmed",
        TutorStatus.Rejected => "is-declined",
        TutorStatus.Suspended => "is-missed",
    };

    public static string Icon(TutorStatus status) => status switch
    {
        TutorStatus.Draft => "pen",
        TutorStatus.PendingReview => "clock",
        TutorStatus.Approved => "check",
        TutorStatus.Rejected => "minus",
        TutorStatus.Suspended => "user-off",
    };
}
