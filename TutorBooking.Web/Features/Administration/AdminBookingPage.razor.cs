using Microsoft.AspNetCore.Components;
using NodaTime;
using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings;
using TutorBooking.Web.Features.Bookings.Paying;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Administration;

/// <summary>One booking as the platform sees it, kept current while the page is open, and what an admin decides about it.</summary>
public sealed partial class AdminBookingPage(BookingQueries bookings, LiveUpdates live, DialogService dialogs, NotificationService toasts, IClock clock) : PageComponent
{
    private const double ToastMilliseconds = 6000;

    private readonly OneAtATime decision = new();
    private Refusal? refusal;

    [Parameter]
    public long Id { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public BookingDetails? Booking { get; set; }

    private Instant Now => clock.GetCurrentInstant();

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        if (Booking?.Id.Value != Id)
        {
            await LoadAsync(viewer);
        }
    }

    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) => [live.OnEveryBooking(change => InvokeAsync(() => ShowAsync(change)))];

    protected override Task CatchUpAsync() => ReloadAsync();

    private async Task ShowAsync(BookingChanged change)
    {
        if (change.BookingId.Value != Id) return;

        await ReloadAsync();
        StateHasChanged();
    }

    private Task ReloadAsync() => Viewer is null ? Task.CompletedTask : LoadAsync(Viewer);

    private async Task GiveBackAsync(bool isDispute)
    {
        if (Viewer is null || Booking is null) return;

        var (title, parameters) = GiveBackDialog.About(Booking, isDispute, Viewer);
        if (await dialogs.OpenAsync<GiveBackDialog>(title, parameters) is BookingDetails decided)
        {
            var back = $"{BackWords.GoesBack(decided)} to {BookingWords.FirstName(decided.Student.Name)}. Both are told.";
            toasts.Notify(NotificationSeverity.Success, isDispute ? "Decided" : "Cancelled", back, ToastMilliseconds);
        }

        // Whatever came of it, also a refusal because somebody else was faster: what is shown is what is now.
        await ReloadAsync();
    }

    private async Task LoadAsync(CurrentUser viewer)
    {
        // A party finds a booking too; this page is for admins.
        var found = viewer.IsAdmin ? await bookings.FindAsync(viewer, new BookingId(Id), Closing) : BookingRefusals.OnlyAdmins;
        refusal = found.Refusal;
        AnswerWith(refusal);
        Booking = found.Match<BookingDetails?>(booking => booking, _ => null);
    }
}
