using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Reviews;

/// <summary>Tells the admins what is wrong with a review.</summary>
public sealed partial class ReportPage(ReviewQueries reviews, ReviewModerationService moderation) : PageComponent
{
    private string reason = "";
    private bool sending;
    private bool done;
    private Refusal? refusal;
    private Refusal? flaw;

    [Parameter]
    public long Id { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public ReportableReview? Found { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        if (Found?.Review.Id.Value == Id) return;

        var found = await reviews.FindAsync(viewer, new ReviewId(Id), Closing);
        refusal = found.Refusal;
        AnswerWith(refusal);
        Found = found.Match<ReportableReview?>(review => review, _ => null);
    }

    private async Task SendAsync()
    {
        if (sending || Viewer is null) return;

        sending = true;
        var outcome = await moderation.ReportAsync(Viewer, new ReviewId(Id), reason, CancellationToken.None);
        sending = false;

        // Hidden meanwhile: there is nothing left to report.
        flaw = outcome.Refusal;
        refusal = flaw is { Kind: RefusalKind.NotFound } ? flaw : null;
        done = outcome.Refusal is null;
    }
}
