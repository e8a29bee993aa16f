using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Notifications;

/// <summary>All that this person was told, newest first, live in every open tab.</summary>
public sealed partial class NotificationsPage(NoticeService notices, LiveUpdates live) : PageComponent
{
    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public IReadOnlyList<NoticeLine>? Notices { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var viewer = await KnowViewerAsync();
        Notices ??= await notices.ListAsync(viewer, Closing);
    }

    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) => [live.OnNotices(viewer.Id, () => InvokeAsync(ShowAsync))];

    protected override async Task CatchUpAsync() => Notices = Viewer is null ? Notices : await notices.ListAsync(Viewer, Closing);

    private async Task ShowAsync()
    {
        await CatchUpAsync();
        StateHasChanged();
    }

    private Task MarkAsync(NoticeId? only) => Viewer is null ? Task.CompletedTask : notices.MarkReadAsync(Viewer, only, CancellationToken.None);
}
