using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Disputes;

/// <summary>What each side says of a lesson about which they disagree, and where the other side says its word.</summary>
public sealed partial class DisputeCard(DisputeService disputes)
{
    private string words = "";
    private bool sending;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required BookingDetails Booking { get; set; }

    [Parameter, EditorRequired]
    public required DisputeView Dispute { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser User { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeZone Zone { get; set; }

    [Parameter, EditorRequired]
    public Instant Now { get; set; }

    [Parameter]
    public EventCallback<BookingDetails> Answered { get; set; }

    private Party Accused => Dispute.OpenedBy is Party.Student ? Party.Tutor : Party.Student;

    private string Next =>
        Dispute.AnsweredAt is not null ? "Both sides have been heard. An admin decides next; until then the money is frozen."
        : Now > Dispute.AnswerUntil ? "The time to answer is over. An admin decides next; until then the money is frozen."
        : $"{Booking.Who(Accused)} can answer until {TimeWords.Short(Dispute.AnswerUntil, Zone)}, for another {TimeWords.Wait(Dispute.AnswerUntil - Now)}. An admin decides where the money goes; until then it is frozen.";

    private async Task AnswerAsync()
    {
        if (sending) return;

        sending = true;
        var outcome = await disputes.AnswerAsync(User, Booking.Id, words, CancellationToken.None);
        sending = false;

        refusal = outcome.Refusal;
        if (refusal is null)
        {
            await Answered.InvokeAsync(outcome.Value);
        }
    }
}
