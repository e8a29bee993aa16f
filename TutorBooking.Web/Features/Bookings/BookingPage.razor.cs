using Microsoft.AspNetCore.Components;
using NodaTime;
using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings.Actions;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>One lesson as its parties see it, kept current while the page is open.</summary>
public sealed partial class BookingPage(
    BookingQueries bookings,
    ReliabilityQueries reliability,
    LiveUpdates live,
    DialogService dialogs,
    IClock clock) : PageComponent
{
    private Refusal? refusal;
    private RefusedAction? refused;

    [Parameter]
    public long Id { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public BookingDetails? Booking { get; set; }

    /// <summary>How far the tutor can rely on this student; null to everybody else.</summary>
    [PersistentState]
    public Reliability? Student { get; set; }

    private Instant Now => clock.GetCurrentInstant();

    private string RefusedTitle => refusal?.Kind is RefusalKind.Forbidden ? "This lesson belongs to other people" : "There is no such lesson";

    private string Title => Booking is null ? "Lesson" : $"{Booking.SubjectName} with {Booking.Other.Name}";

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        if (Booking?.Id.Value != Id)
        {
            await LoadAsync(viewer);
        }
    }

    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) =>
        [live.OnBookings(viewer.Id, change => InvokeAsync(() => ShowAsync(change)))];

    protected override Task CatchUpAsync() => ReloadAsync();

    private async Task ShowAsync(BookingChanged change)
    {
        // Also at the version that is shown: who came, and what was reviewed, counts as no change of the lesson.
        if (change.BookingId.Value != Id) return;

        await ReloadAsync();
        StateHasChanged();
    }

    private Task ReloadAsync() => Viewer is null ? Task.CompletedTask : LoadAsync(Viewer);

    private async Task LoadAsync(CurrentUser viewer)
    {
        var found = await bookings.FindAsync(viewer, new BookingId(Id), Closing);
        refusal = found.Refusal;
        AnswerWith(refusal);
        Booking = found.Match<BookingDetails?>(booking => booking, _ => null);
        Student = Booking is { ViewedAs: Party.Tutor } ? await reliability.OfStudentAsync(viewer, Booking.Student.Id, Closing) : null;
    }
}
