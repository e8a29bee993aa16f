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

    [SupplyParameterFromQuery(Name = "role")]
    public string? Role { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public Page<BookingSummary>? Lessons { get; set; }

    private LessonsChoice? Loaded { get; set; }

    private LessonsChoice Chosen => LessonsChoice.Read(Show, Status, HasBothRoles ? Role : null, PageText);

    // Who has no other role is asked nothing, and an address with the other role shows what there is.
    private bool HasBothRoles => IsStudent && IsTutor;

    private bool IsStudent => Viewer is { IsStudent: true };

    private bool IsTutor => Viewer is { IsTutor: true };

    private string EmptyTitle => Chosen.IsNarrowed ? "No lesson is in this state" : LessonLists.EmptyTitle(Chosen.List);

    private string EmptyWords => $"{(Chosen.IsNarrowed ? WayBack : LessonLists.EmptyWords(Chosen.List))}{OtherRole}";

    private string WayBack => $"Choose another state; “Any state” leads back to “{LessonLists.InWords(Chosen.List)}”.";

    private string OtherRole => Chosen.Role switch
    {
        Party.Student => " Lessons that you teach are left out.",
        Party.Tutor => " Lessons that you take are left out.",
        Party.Admin or Party.Platform or null => "",
    };

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

    private void ChooseState(ChangeEventArgs change) => Navigation.NavigateTo((Chosen.In(change.Value as string) with { Page = 1 }).ToString());

    private void ChooseRole(ChangeEventArgs change) => Navigation.NavigateTo(Chosen.As(change.Value as string).ToString());
}
