using Microsoft.AspNetCore.Components;
using NodaTime;
using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Bookings.Actions;

/// <summary>Says what a yes or a no means before it is given; closes with the answered booking, or with nothing.</summary>
public sealed partial class AnswerDialog(BookingService bookings, BookingQueries queries, DialogService dialogs, IClock clock)
{
    private string words = "";
    private bool sending;
    private Refusal? refusal;

    // Where it is no longer possible at all, what was refused has been said and there is nothing left to decide.
    private bool isOpen = true;

    [Parameter, EditorRequired]
    public required BookingDetails Booking { get; set; }

    [Parameter, EditorRequired]
    public BookingAction Action { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser User { get; set; }

    private bool IsYes => Action is BookingAction.Confirm;

    private string StudentName => BookingWords.FirstName(Booking.Student.Name);

    /// <summary>The title, and the parameters by name as the dialog service wants them; the compiler checks them here.</summary>
    internal static (string Title, Dictionary<string, object?> Parameters) About(BookingDetails booking, BookingAction action, CurrentUser user) => (
        action is BookingAction.Confirm
            ? $"Teach {BookingWords.FirstName(booking.Student.Name)}?"
            : $"Say no to {BookingWords.FirstName(booking.Student.Name)}?",
        new(StringComparer.Ordinal) { [nameof(Booking)] = booking, [nameof(Action)] = action, [nameof(User)] = user });

    private async Task SendAsync()
    {
        if (sending) return;

        sending = true;
        var outcome = IsYes
            ? await bookings.AsRead(Booking.Version).ConfirmAsync(User, Booking.Id, words, CancellationToken.None)
            : await bookings.DeclineAsync(User, Booking.Id, words, CancellationToken.None);
        refusal = outcome.Refusal;
        if (refusal is null)
        {
            dialogs.Close(outcome.Value);
        }
        else
        {
            // What is said next is said of the booking as it is now: its student may have moved it.
            Booking = (await queries.FindAsync(User, Booking.Id, CancellationToken.None)).Match(current => current, _ => Booking);
            isOpen = Booking.Allows(Action);
        }

        sending = false;
    }
}
