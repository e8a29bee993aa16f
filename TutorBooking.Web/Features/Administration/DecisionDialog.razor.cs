using Microsoft.AspNetCore.Components;
using Radzen;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Approval;

namespace TutorBooking.Web.Features.Administration;

/// <summary>Says what a yes or a no brings about before it is given; closes with the new state, or with nothing.</summary>
public sealed partial class DecisionDialog(TutorApprovalService approval, DialogService dialogs)
{
    private string reason = "";
    private bool sending;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required TutorReviewDetails Tutor { get; set; }

    [Parameter, EditorRequired]
    public bool IsYes { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser User { get; set; }

    /// <summary>The title, and the parameters by name as the dialog service wants them; the compiler checks them here.</summary>
    internal static (string Title, Dictionary<string, object?> Parameters) About(TutorReviewDetails tutor, bool isYes, CurrentUser user) => (
        isYes ? "Approve this profile?" : "Reject this profile?",
        new(StringComparer.Ordinal) { [nameof(Tutor)] = tutor, [nameof(IsYes)] = isYes, [nameof(User)] = user });

    private async Task SendAsync()
    {
        if (sending) return;

        sending = true;
        var outcome = IsYes
            ? await approval.ApproveAsync(User, Tutor.Face.TutorId, Tutor.Version, CancellationToken.None)
            : await approval.RejectAsync(User, Tutor.Face.TutorId, Tutor.Version, reason, CancellationToken.None);
        sending = false;

        refusal = outcome.Refusal;
        if (refusal is null)
        {
            dialogs.Close(outcome.Match<TutorStatus?>(status => status, _ => null));
        }
    }
}
