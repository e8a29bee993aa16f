using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>How somebody wants to cancel.</summary>
/// <param name="Reason">For the other side to read; an admin must give one.</param>
/// <param name="ExpectedBack">What was shown to go back; less is refused. Null where nothing was shown.</param>
/// <param name="PercentBack">0 to 100; what an admin gives back. Of no meaning for others.</param>
public sealed record Cancellation(string? Reason, Money? ExpectedBack = null, int PercentBack = 100)
{
    internal Refusal? Refuse(BookingAct act) =>
        act.Role is not Party.Admin ? null
        : act.Note is null ? BookingRefusals.ReasonRequired
        : PercentBack is < 0 or > 100 ? BookingRefusals.WrongPercentage
        : null;
}
