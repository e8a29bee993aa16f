using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>What can happen to a booking about which two people disagree.</summary>
public sealed partial class Booking
{
    /// <summary>The other side's answer; refused as <see cref="DisputePolicy"/> refuses.</summary>
    public Refusal? AnswerDispute(BookingAct act)
    {
        if (DisputePolicy.DecideAnswer(Dispute, act.Role, act.At) is { } refusal) return refusal;
        if (act.Note is not { } answer) return BookingRefusals.WordsRequired;

        Dispute?.NoteAnswer(answer, act.At);
        Tell(BookingEventKind.DisputeAnswered, act);
        return null;
    }

    /// <summary>An admin's decision: the state stays, and the money goes where he says.</summary>
    /// <param name="percentBack">0 to 100.</param>
    public Refusal? DecideDispute(BookingAct act, int percentBack)
    {
        if (DisputePolicy.DecideResolution(Dispute) is { } refusal) return refusal;
        if (act.Note is not { } decision) return BookingRefusals.ReasonRequired;
        if (PackageId is not null && percentBack is not (0 or MoneyDecision.Whole)) return BookingRefusals.CreditIsWhole;

        var money = MoneyDecision.Part(MoneyRule.AdminDecided, Funding, percentBack);
        Dispute?.Close(decision, act.At);
        Tell(BookingEventKind.DisputeDecided, act, money: money);
        Decide(money, act.At, act.At);
        return null;
    }

    private void OpenDispute(BookingAct act)
    {
        Dispute = new Dispute
        {
            OpenedBy = act.Role,
            Reason = Status is BookingStatus.Completed ? DisputeReason.CompletedButMissed : DisputeReason.BothReported,
            Text = act.Note,
            OpenedAt = act.At,
            AnswerUntil = act.At + Numbers.DisputeAnswer,
        };
        Tell(BookingEventKind.DisputeOpened, act);
    }
}
