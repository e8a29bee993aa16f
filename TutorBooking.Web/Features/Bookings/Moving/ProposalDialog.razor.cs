using Microsoft.AspNetCore.Components;
using NodaTime;
using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Bookings.Moving;

/// <summary>Says what taking a proposed time or keeping the agreed one means before it is done; closes with the answered booking, or with nothing.</summary>
public sealed partial class ProposalDialog(ProposalService proposals, DialogService dialogs, IClock clock)
{
    private string words = "";
    private bool sending;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required BookingDetails Booking { get; set; }

    /// <summary>The time to take; null to keep the agreed one.</summary>
    [Parameter, EditorRequired]
    public Instant? Start { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser User { get; set; }

    private string TutorName => BookingWords.FirstName(Booking.Tutor.Name);

    /// <summary>The title, and the parameters by name as the dialog service wants them; the compiler checks them here.</summary>
    internal static (string Title, Dictionary<string, object?> Parameters) About(BookingDetails booking, Instant? start, CurrentUser user) => (
        start is null ? "Keep the time that was agreed?" : "Move the lesson?",
        new(StringComparer.Ordinal) { [nameof(Booking)] = booking, [nameof(Start)] = start, [nameof(User)] = user });

    private async Task SendAsync()
    {
        if (sending) return;

        sending = true;
        var outcome = Start is { } start
            ? await proposals.AcceptAsync(User, Booking.Id, start, CancellationToken.None)
            : await proposals.DeclineAsync(User, Booking.Id, words, CancellationToken.None);
        sending = false;

        refusal = outcome.Refusal;
        if (refusal is null)
        {
            dialogs.Close(outcome.Value);
        }
    }
}
