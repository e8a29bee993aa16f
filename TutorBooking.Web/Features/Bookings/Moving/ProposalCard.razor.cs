using Microsoft.AspNetCore.Components;
using NodaTime;
using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Moving;

/// <summary>The latest times that the tutor of a lesson proposed: its student answers here, and both read what became of them. Shows nothing where there were none.</summary>
public sealed partial class ProposalCard(DialogService dialogs, IClock clock)
{
    private readonly OneAtATime answer = new();

    [Parameter, EditorRequired]
    public required BookingDetails Booking { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser Viewer { get; set; }

    /// <summary>The lesson as it is after an answer.</summary>
    [Parameter]
    public EventCallback<BookingDetails> Answered { get; set; }

    private Instant Now => clock.GetCurrentInstant();

    private BookingPerson Other => Booking.ViewedAs is Party.Student ? Booking.Tutor : Booking.Student;

    private string OtherName => BookingWords.FirstName(Other.Name);

    private DateTimeZone OtherZone => Zones.Named(Other.TimeZone);

    private Duration Length => Booking.EndsAt - Booking.StartsAt;

    private bool IsOpen => State is ProposalState.Open;

    private ProposalState? State => Booking.Proposal?.State;

    private string Heading => State switch
    {
        ProposalState.Open => $"{Tutor} propose{(IsTutor ? "" : "s")} another time",
        ProposalState.Accepted => $"{Student} took one of the times that {TutorWithin} proposed",
        ProposalState.Declined => $"{Student} kept the time that was agreed",
        ProposalState.Expired => "The proposed times ran out without an answer",
        ProposalState.Withdrawn => "The proposed times were let go: the lesson changed in another way",
        null => "",
    };

    private bool IsTutor => Booking.ViewedAs is Party.Tutor;

    private string Tutor => IsTutor ? "You" : BookingWords.FirstName(Booking.Tutor.Name);

    private string TutorWithin => IsTutor ? "you" : Tutor;

    private string Student => Booking.ViewedAs is Party.Student ? "You" : BookingWords.FirstName(Booking.Student.Name);

    private string ClocksOf(Instant start)
    {
        var own = $"{TimeWords.Place(Viewer.Zone)}, you";
        return Viewer.Zone.GetUtcOffset(start) == OtherZone.GetUtcOffset(start)
            ? own
            : $"{own}; {TimeWords.Short(start, OtherZone)} in {TimeWords.Place(OtherZone)}, {OtherName}";
    }

    private Task AnswerAsync(Instant? start) => answer.RunAsync(async () =>
    {
        var (title, parameters) = ProposalDialog.About(Booking, start, Viewer);
        if (await dialogs.OpenAsync<ProposalDialog>(title, parameters) is BookingDetails answered)
        {
            await Answered.InvokeAsync(answered);
        }
    });
}
