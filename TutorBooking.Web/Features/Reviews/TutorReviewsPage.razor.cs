using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Reviews;

/// <summary>What students say of the tutor who looks, to be answered; new ones show while the page is open.</summary>
public sealed partial class TutorReviewsPage(ReceivedReviewQueries reviews, LiveUpdates live) : PageComponent
{
    private const int PageSize = 10;

    private Refusal? refusal;

    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public ReceivedReviews? Received { get; set; }

    private (bool OnlyUnanswered, int Page)? Loaded { get; set; }

    private bool OnlyUnanswered => ReviewAddress.OnlyUnanswered(Show);

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        var chosen = (OnlyUnanswered, QueryPage.Parse(PageText));
        if (Received is null || (Loaded is { } loaded && loaded != chosen))
        {
            await LoadAsync(viewer);
        }

        Loaded = chosen;
    }

    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) => [live.OnNotices(viewer.Id, () => InvokeAsync(ShowAsync))];

    protected override Task CatchUpAsync() => ReloadAsync();

    private async Task ShowAsync()
    {
        await ReloadAsync();
        StateHasChanged();
    }

    private Task ReloadAsync() => Viewer is null ? Task.CompletedTask : LoadAsync(Viewer);

    private async Task LoadAsync(CurrentUser viewer)
    {
        var found = await reviews.ListAsync(viewer, OnlyUnanswered, QueryPage.Parse(PageText), PageSize, Closing);
        refusal = found.Refusal;
        AnswerWith(refusal);
        Received = found.Match<ReceivedReviews?>(received => received, _ => null);
    }
}
