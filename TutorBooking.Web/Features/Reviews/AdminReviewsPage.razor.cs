using Microsoft.AspNetCore.Components;
using Radzen;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Reviews;

/// <summary>Where admins decide which reviews are seen; the reported stand first.</summary>
public sealed partial class AdminReviewsPage(ModerationQueries reviews, DialogService dialogs) : PageComponent
{
    private const int PageSize = 10;

    private Refusal? refusal;

    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public Page<ModeratedReview>? Moderated { get; set; }

    [PersistentState]
    public int Waiting { get; set; }

    private (ModerationList List, int Page)? Loaded { get; set; }

    private ModerationList Chosen => ReviewAddress.ListOf(Show);

    private string Summary => (Moderated, Waiting) switch
    {
        (null, _) => "",
        (_, 0) => "No report waits for you.",
        (_, 1) => "One reported review waits for you.",
        _ => $"{Waiting} reported reviews wait for you.",
    };

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        var chosen = (Chosen, QueryPage.Parse(PageText));
        if (Moderated is null || (Loaded is { } loaded && loaded != chosen))
        {
            await LoadAsync(viewer);
        }

        Loaded = chosen;
    }

    private async Task DecideAsync(ModeratedReview review, bool isHiding)
    {
        if (Viewer is null) return;

        var (title, parameters) = ReviewDecisionDialog.About(review, isHiding, Viewer);
        await dialogs.OpenAsync<ReviewDecisionDialog>(title, parameters);

        // Decided or not: what was read may have changed meanwhile.
        await LoadAsync(Viewer);
    }

    private async Task LoadAsync(CurrentUser viewer)
    {
        var found = await reviews.ListAsync(viewer, Chosen, QueryPage.Parse(PageText), PageSize, Closing);
        refusal = found.Refusal;
        AnswerWith(refusal);
        Moderated = found.Match<Page<ModeratedReview>?>(page => page, _ => null);
        Waiting = await reviews.CountWaitingAsync(viewer, Closing);
    }
}
