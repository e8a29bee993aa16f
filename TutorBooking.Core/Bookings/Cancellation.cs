using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>How somebody wants to cancel.</summary>
/// <param name="Reason">For the other side to read; an admin must give one.</param>
/// <param name="ExpectedBack">What was shown to go back; less is refused. Null where nothing was shown.</param>
/// <param name="PercentBack">0 to 100; what an admin gives back. Of no meaning for others.</param>
public sealed record Cancellation(string? Reason, Money? ExpectedBack = null, int PercentBack = 100)
{
    /// <summary>Whether a booking that this party has cancelled was cancelled on the same terms. Only an admin chooses them, so for the two parties it always was.</summary>
    internal bool IsThatOf(Booking cancelled, Party by) =>
        by is not Party.Admin || cancelled.RefundedMinor == MoneyDecision.Part(MoneyRule.AdminDecided, cancelled.Funding, PercentBack).Back.Minor;

    internal Refusal? Refuse(BookingAct act) =>
        act.Role is not Party.Admin ? null
        : act.Note is null ? BookingRefusals.ReasonRequired
        : PercentBack is < 0 or > 100 ? BookingRefusals.WrongPercentage
        : null;
}
