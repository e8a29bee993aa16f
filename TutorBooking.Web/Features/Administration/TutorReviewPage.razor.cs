using Microsoft.AspNetCore.Components;
using Radzen;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Approval;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Administration;

/// <summary>A whole profile before an admin's eyes, and the decision on it.</summary>
public sealed partial class TutorReviewPage(TutorReviewQueries tutors, DialogService dialogs, NotificationService toasts) : PageComponent
{
    private Refusal? refusal;

    [Parameter]
    public long Id { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public TutorReviewDetails? Tutor { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        if (Tutor?.Face.TutorId.Value != Id)
        {
            await LoadAsync(viewer);
        }
    }

    private static string Or(string said, string otherwise) => said.Length > 0 ? said : otherwise;

    private async Task DecideAsync(bool isYes)
    {
        if (Viewer is null || Tutor is null) return;

        var (title, parameters) = DecisionDialog.About(Tutor, isYes, Viewer);
        if (await dialogs.OpenAsync<DecisionDialog>(title, parameters) is TutorStatus status)
        {
            toasts.Notify(NotificationSeverity.Success, status is TutorStatus.Approved ? "Approved" : "Rejected", $"{Tutor.Name} is told by e-mail.", duration: 6000);
        }

        // Whatever came of it, also a refusal because the tutor changed something: what is shown is what is now.
        await LoadAsync(Viewer);
    }

    private async Task LoadAsync(CurrentUser viewer)
    {
        var found = await tutors.FindAsync(viewer, new TutorId(Id), Closing);
        refusal = found.Refusal;
        AnswerWith(refusal);
        Tutor = found.Match<TutorReviewDetails?>(tutor => tutor, _ => null);
    }
}
