using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>A person's own lessons, as student and as tutor: what comes, what waits for an answer, what is over.</summary>
public sealed partial class BookingsPage(BookingQueries bookings, LiveUpdates live, IClock clock) : PageComponent
{
    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Number { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public Page<BookingSummary>? Lessons { get; set; }

    private LessonList? Loaded { get; set; }

    private LessonList Chosen => LessonLists.Parse(Show);

    private int PageNumber => Math.Max(1, Number ?? 1);

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        if (Lessons is null || Lessons.Number != PageNumber || (Loaded is { } loaded && loaded != Chosen))
        {
            await LoadAsync(viewer);
        }

        Loaded = Chosen;
    }

    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) =>
        [live.OnBookings(viewer.Id, _ => InvokeAsync(ShowAsync))];

    protected override Task CatchUpAsync() => ReloadAsync();

    private async Task ShowAsync()
    {
        await ReloadAsync();
        StateHasChanged();
    }

    private Task ReloadAsync() => Viewer is null ? Task.CompletedTask : LoadAsync(Viewer);

    private async Task LoadAsync(CurrentUser viewer) =>
        Lessons = await bookings.ListAsync(viewer, LessonLists.FilterOf(Chosen, clock.GetCurrentInstant(), PageNumber), Closing);
}
