using Microsoft.AspNetCore.Components;
using NodaTime;
using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Bookings.Actions;

/// <summary>Says what a decision means before it is made; closes with the changed booking, or with nothing.</summary>
/// <remarks>After a refusal it looks again: what it says then is what would happen now, and one can decide anew.</remarks>
public sealed partial class ActionDialog(BookingService bookings, BookingQueries queries, DialogService dialogs, IClock clock)
{
    private string words = "";
    private bool sending;
    private Refusal? refusal;
    private DecisionTerms? terms;

    [Parameter, EditorRequired]
    public required BookingDetails Booking { get; set; }

    [Parameter, EditorRequired]
    public BookingAction Action { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser User { get; set; }

    /// <summary>The title, and the parameters by name as the dialog service wants them; the compiler checks them here.</summary>
    internal static (string Title, Dictionary<string, object?> Parameters) About(BookingDetails booking, BookingAction action, CurrentUser user, Instant now) => (
        DecisionTerms.Of(booking, action, user.Zone, now).Match(terms => terms.Title, _ => "Too late"),
        new(StringComparer.Ordinal) { [nameof(Booking)] = booking, [nameof(Action)] = action, [nameof(User)] = user });

    protected override void OnInitialized() => Say(Booking);

    private async Task SendAsync()
    {
        if (sending || terms is null) return;

        sending = true;
        var outcome = await ActAsync(terms);
        refusal = outcome.Refusal;
        if (refusal is null)
        {
            dialogs.Close(outcome.Value);
        }
        else
        {
            Say((await queries.FindAsync(User, Booking.Id, CancellationToken.None)).Match(current => current, _ => Booking));
        }

        sending = false;
    }

    // Where it is no longer possible at all, what was refused has been said and there is nothing left to decide.
    private void Say(BookingDetails booking)
    {
        var found = DecisionTerms.Of(booking, Action, User.Zone, clock.GetCurrentInstant());
        terms = found.Match<DecisionTerms?>(current => current, _ => null);
        refusal ??= found.Refusal;
    }

    private Task<Result<BookingDetails>> ActAsync(DecisionTerms shown) => Action switch
    {
        BookingAction.Cancel => bookings.CancelAsync(User, Booking.Id, new Cancellation(words, shown.Amount, ExpectedMark: shown.Mark), CancellationToken.None),
        BookingAction.Release => bookings.ReleaseAsync(User, Booking.Id, words, CancellationToken.None),
        BookingAction.Complete => bookings.CompleteAsync(User, Booking.Id, CancellationToken.None),
        BookingAction.ReportNoShow => bookings.ReportNoShowAsync(User, Booking.Id, Booking.Missing, words, shown.NoShow, CancellationToken.None),
        BookingAction.Undo => bookings.UndoAsync(User, Booking.Id, CancellationToken.None),
        BookingAction.Confirm or BookingAction.Decline or BookingAction.Reschedule or BookingAction.Propose
            or BookingAction.Join or BookingAction.Review => throw new InvalidOperationException($"{Action} is decided elsewhere."),
    };
}
