using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Administration;

/// <summary>Whether the work that nobody sees is done.</summary>
public sealed partial class HealthPage(PlatformHealthQueries health) : PageComponent
{
    private Refusal? refusal;

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public PlatformHealth? Health { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        if (Health is null)
        {
            await LoadAsync(viewer);
        }
    }

    private Task ReloadAsync() => Viewer is null ? Task.CompletedTask : LoadAsync(Viewer);

    private async Task LoadAsync(CurrentUser viewer)
    {
        var found = await health.ReadAsync(viewer, Closing);
        refusal = found.Refusal;
        AnswerWith(refusal);
        Health = found.Match<PlatformHealth?>(read => read, _ => null);
    }
}
