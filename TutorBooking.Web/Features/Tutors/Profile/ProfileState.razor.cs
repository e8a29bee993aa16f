using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Profiles;

namespace TutorBooking.Web.Features.Tutors.Profile;

/// <summary>Tells the owner of a profile, or an admin, who else sees it.</summary>
public sealed partial class ProfileState
{
    [Parameter, EditorRequired]
    public required PublicProfile Tutor { get; set; }

    private (string Title, string Sentence) State => Tutor.Status switch
    {
        TutorStatus.Approved => ("Approved", "Everybody sees this page."),
        TutorStatus.Draft => ("Draft", "Nobody else sees this page. It appears in the search once the profile is submitted and approved."),
        TutorStatus.PendingReview => ("Waiting for review", "Nobody else sees this page yet. It appears in the search once it is approved."),
        TutorStatus.Rejected => ("Not approved", "Nobody else sees this page. It can be changed and submitted again."),
        TutorStatus.Suspended => ("Suspended", "Nobody else sees this page, and no lesson can be booked here."),
    };
}
