using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Bookings.Moving;

/// <summary>A tutor offers his student other times for a lesson, and says why; they are held until the student has answered.</summary>
public sealed partial class ProposePage(ProposalService proposals) : NewTimePage
{
    private string reason = "";

    private protected override int Most => ProposalPolicy.Most;

    private bool CanSend => !IsSending && Chosen.Count > 0 && !string.IsNullOrWhiteSpace(reason);

    private string TimesWords => Chosen.Count switch
    {
        0 => "No time chosen",
        1 => "1 time",
        var count => $"{count} times",
    };

    private string ButtonWords => IsSending ? "Sending" : Chosen.Count is 0 ? "Propose times" : $"Propose {TimesWords}";

    private string Hint => Chosen.Count is 0 ? "The button works once a time is chosen."
        : string.IsNullOrWhiteSpace(reason) ? "The button works once you have said why."
        : $"Nothing moves before {OtherName} says yes.";

    private protected override Refusal? Refuse(BookingDetails booking, Instant now) =>
        booking.ViewedAs is Party.Tutor ? ProposalPolicy.Decide(booking.Facts, now) : BookingRefusals.OnlyItsTutor;

    private protected override Task<Result<BookingDetails>> ActAsync(CurrentUser viewer, BookingId id, IReadOnlyList<Instant> starts) =>
        proposals.ProposeAsync(viewer, id, starts, reason, CancellationToken.None);

    private protected override (string Title, string Detail) Done(IReadOnlyList<Instant> starts) =>
        ("Times proposed", $"{OtherName} has been asked and can answer now");
}
