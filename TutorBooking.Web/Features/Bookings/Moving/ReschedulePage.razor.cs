using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Moving;

/// <summary>A student gives a lesson another time: what it was, what is open, what stays and what changes, and one button.</summary>
public sealed partial class ReschedulePage(RescheduleService lessons) : NewTimePage
{
    private protected override int Most => 1;

    private Instant? NewStart => Chosen.Count is 0 ? null : Chosen.First();

    private bool IsProposed => Booking?.Proposal is { State: ProposalState.Open } proposal && Now < proposal.ExpiresAt;

    private string ButtonWords => (IsSending, NewStart) switch
    {
        (true, _) => "Moving",
        (false, { } start) => $"Move to {TimeWords.Short(start, Zone)}",
        (false, null) => "Move the lesson",
    };

    private string Hint => NewStart is null ? "The button works once a time is chosen."
        : Booking?.Status is BookingStatus.Pending ? $"Your request goes on waiting for {OtherName}’s answer."
        : $"The lesson stays agreed. {OtherName} is told at once.";

    private protected override Refusal? Refuse(BookingDetails booking, Instant now) =>
        booking.ViewedAs is Party.Student ? ReschedulePolicy.Decide(booking.Facts, now) : BookingRefusals.OnlyItsStudent;

    private protected override Task<Result<BookingDetails>> ActAsync(CurrentUser viewer, BookingId id, IReadOnlyList<Instant> starts) =>
        lessons.RescheduleAsync(viewer, id, starts[0], CancellationToken.None);

    private protected override (string Title, string Detail) Done(IReadOnlyList<Instant> starts) =>
        ("Lesson moved", $"{TimeWords.Short(starts[0], Zone)} with {OtherName}");
}
