using System.Globalization;
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
    public string? PageText { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public Page<BookingSummary>? Lessons { get; set; }

    private (LessonList List, int Page)? Loaded { get; set; }

    private LessonList Chosen => LessonLists.Parse(Show);

    private int PageNumber => int.TryParse(PageText, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        if (Lessons is null || (Loaded is { } loaded && loaded != (Chosen, PageNumber)))
        {
            await LoadAsync(viewer);
        }

        Loaded = (Chosen, PageNumber);
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

    private async Task LoadAsync(CurrentUser viewer)
    {
        var found = await FindAsync(viewer, PageNumber);

        // An old bookmark may name a page that there is no more.
        Lessons = found is { Items: [], Total: > 0 } ? await FindAsync(viewer, found.Count) : found;
    }

    private Task<Page<BookingSummary>> FindAsync(CurrentUser viewer, int page) =>
        bookings.ListAsync(viewer, LessonLists.FilterOf(Chosen, clock.GetCurrentInstant(), page), Closing);
}
