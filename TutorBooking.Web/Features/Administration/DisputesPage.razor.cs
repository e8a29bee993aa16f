using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Administration;

/// <summary>What admins have to decide between two people, and what was decided.</summary>
public sealed partial class DisputesPage(DisputeQueries disputes, LiveUpdates live, IClock clock) : PageComponent
{
    private const int PageSize = 20;

    private Refusal? refusal;

    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? Number { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public Page<DisputeLine>? Disputes { get; set; }

    private DisputeListAddress? Loaded { get; set; }

    private DisputeListAddress Chosen => DisputeListAddress.Read(Show, Number);

    private Instant Now => clock.GetCurrentInstant();

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        if (Disputes is null || (Loaded is { } loaded && loaded != Chosen))
        {
            await LoadAsync(viewer);
        }

        Loaded = Chosen;
    }

    // Few admins have it open, so no change of a booking is asked what it was.
    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) => [live.OnEveryBooking(_ => InvokeAsync(ShowAsync))];

    protected override Task CatchUpAsync() => ReloadAsync();

    private async Task ShowAsync()
    {
        await ReloadAsync();
        StateHasChanged();
    }

    private Task ReloadAsync() => Viewer is null ? Task.CompletedTask : LoadAsync(Viewer);

    private async Task LoadAsync(CurrentUser viewer)
    {
        var found = await disputes.ListAsync(viewer, Chosen.State, Chosen.Page, PageSize, Closing);
        refusal = found.Refusal;
        AnswerWith(refusal);
        Disputes = found.Match<Page<DisputeLine>?>(page => page, _ => null);
    }
}
