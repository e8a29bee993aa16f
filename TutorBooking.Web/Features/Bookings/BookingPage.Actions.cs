using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings.Actions;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>What a party does on the page of a lesson.</summary>
public sealed partial class BookingPage
{
    private async Task ActAsync(BookingAction action)
    {
        // What is allowed on the page is as old as the page.
        await ReloadAsync();
        if (Viewer is null || Booking is null) return;

        refused = ActionRefusal.Of(Booking, action, Now) is { } why ? new RefusedAction(action, why) : null;
        if (refused is null)
        {
            await ActAsync(Booking, action, Viewer);
        }
    }

    private Task ActAsync(BookingDetails booking, BookingAction action, CurrentUser viewer) => action switch
    {
        BookingAction.Confirm or BookingAction.Decline => DecideAsync<AnswerDialog>(AnswerDialog.About(booking, action, viewer)),
        BookingAction.Cancel or BookingAction.Undo or BookingAction.Release or BookingAction.Complete or BookingAction.ReportNoShow =>
            DecideAsync<ActionDialog>(ActionDialog.About(booking, action, viewer, Now)),
        BookingAction.Reschedule => GoToAsync(booking, "reschedule"),
        BookingAction.Propose => GoToAsync(booking, "propose"),
        BookingAction.Review => GoToAsync(booking, "review"),
        BookingAction.Join => GoToAsync(booking, "join"),
    };

    private async Task DecideAsync<TDialog>((string Title, Dictionary<string, object?> Parameters) about)
        where TDialog : Microsoft.AspNetCore.Components.ComponentBase
    {
        if (await dialogs.OpenAsync<TDialog>(about.Title, about.Parameters) is BookingDetails decided)
        {
            Booking = decided;
        }
        else
        {
            await ReloadAsync();
        }
    }

    private Task GoToAsync(BookingDetails booking, string page)
    {
        Navigation.NavigateTo($"/bookings/{booking.Id.Value}/{page}");
        return Task.CompletedTask;
    }
}
