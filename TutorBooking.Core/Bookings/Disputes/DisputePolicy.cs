using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Disputes;

/// <summary>Who may still say what in a dispute.</summary>
public static class DisputePolicy
{
    /// <summary>Null if this party may answer now: the side that did not open it, once, in its time.</summary>
    public static Refusal? DecideAnswer(Dispute? dispute, Party by, Instant now) =>
        dispute is null or { State: DisputeState.Resolved } ? BookingRefusals.NoOpenDispute
        : by == dispute.OpenedBy || by is not (Party.Student or Party.Tutor) ? BookingRefusals.OnlyTheOtherSideAnswers
        : dispute.AnsweredAt is not null ? BookingRefusals.DisputeAnswered
        : now > dispute.AnswerUntil ? BookingRefusals.DisputeAnswerTooLate
        : null;

    /// <summary>Null if an admin may decide it now. He need not wait for an answer: what is plain can be settled at once.</summary>
    public static Refusal? DecideResolution(Dispute? dispute) =>
        dispute is { State: DisputeState.Open } ? null : BookingRefusals.NoOpenDispute;
}
