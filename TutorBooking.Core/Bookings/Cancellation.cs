using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>How somebody wants to cancel.</summary>
/// <param name="Reason">For the other side to read; an admin must give one.</param>
/// <param name="ExpectedBack">What was shown to go back; less is refused. Null where nothing was shown.</param>
/// <param name="PercentBack">0 to 100; what an admin gives back. Of no meaning for others.</param>
/// <param name="ExpectedMark">What was shown to count against who cancels; a worse one is refused. Null where none was shown.</param>
public sealed record Cancellation(string? Reason, Money? ExpectedBack = null, int PercentBack = 100, ReliabilityMark? ExpectedMark = null)
{
    /// <summary>TERMS_CHANGED where it would cost more by now than was shown: less comes back, or what was in good time has become late.</summary>
    internal Refusal? RefuseWorse(Money back, ReliabilityMark? mark) =>
        ExpectedBack is { } shown && shown.Minor > back.Minor ? BookingRefusals.RefundChanged(back)
        : ExpectedMark is { } before && before is not ReliabilityMark.CancelledLate && mark is ReliabilityMark.CancelledLate ? BookingRefusals.BecameLate
        : null;

    /// <summary>Whether a booking that this party has cancelled was cancelled on the same terms. Only an admin chooses them, so for the two parties it always was.</summary>
    internal bool IsThatOf(Booking cancelled, Party by) =>
        by is not Party.Admin || cancelled.RefundedMinor == MoneyDecision.Part(MoneyRule.AdminDecided, cancelled.Funding, PercentBack).Back.Minor;

    internal Refusal? Refuse(BookingAct act) =>
        act.Role is not Party.Admin ? null
        : act.Note is null ? BookingRefusals.ReasonRequired
        : PercentBack is < 0 or > 100 ? BookingRefusals.WrongPercentage
        : null;
}
