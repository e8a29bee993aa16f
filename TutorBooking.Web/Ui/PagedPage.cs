using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Ui;

/// <summary>A live page that shows one page of a list at a time; loads it unless it was carried over, and again when another is chosen.</summary>
public abstract class PagedPage : PageComponent
{
    private int? loaded;

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>The page that is looked at, counted from 1.</summary>
    protected int Chosen => QueryPage.Parse(PageText);

    /// <summary>Whether anything is there to show: loaded here, or carried over from the pre-rendered page.</summary>
    protected abstract bool IsLoaded { get; }

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        if (!IsLoaded || (loaded is { } shown && shown != Chosen))
        {
            await LoadAsync(viewer);
        }

        loaded = Chosen;
    }

    protected override Task CatchUpAsync() => ReloadAsync();

    /// <summary>Reads the chosen page.</summary>
    protected abstract Task LoadAsync(CurrentUser viewer);

    /// <summary>Reads it again, where something has changed.</summary>
    protected Task ReloadAsync() => Viewer is null ? Task.CompletedTask : LoadAsync(Viewer);

    /// <summary>The same on news that came from outside, which nobody else renders.</summary>
    protected async Task ShowAsync()
    {
        await ReloadAsync();
        StateHasChanged();
    }
}
