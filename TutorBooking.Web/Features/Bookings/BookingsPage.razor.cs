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

    [SupplyParameterFromQuery(Name = "status")]
    public string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public Page<BookingSummary>? Lessons { get; set; }

    private LessonsChoice? Loaded { get; set; }

    private LessonsChoice Chosen => LessonsChoice.Read(Show, Status, PageText);

    private string EmptyTitle => Chosen.Status is null ? LessonLists.EmptyTitle(Chosen.List) : "No lesson is in this state";

    private string EmptyWords => Chosen.Status is null ? LessonLists.EmptyWords(Chosen.List) : "Choose another state, or look at all of your lessons.";

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        if (Lessons is null || (Loaded is { } loaded && loaded != Chosen))
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

    private async Task LoadAsync(CurrentUser viewer)
    {
        var found = await FindAsync(viewer, Chosen.Page);

        // An old bookmark may name a page that there is no more.
        Lessons = found is { Items: [], Total: > 0 } ? await FindAsync(viewer, found.Count) : found;
    }

    private Task<Page<BookingSummary>> FindAsync(CurrentUser viewer, int page) =>
        bookings.ListAsync(viewer, Chosen.FilterOf(clock.GetCurrentInstant(), page), Closing);

    private void ChooseState(ChangeEventArgs change) => Navigation.NavigateTo(
        Enum.TryParse<BookingStatus>(change.Value as string, out var status) ? LessonsChoice.AddressOf(status) : LessonsChoice.AddressOf(Chosen.List));
}
