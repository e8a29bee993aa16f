using NodaTime;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings;

/// <summary>What can happen to the times that a tutor proposes.</summary>
public sealed partial class Booking
{
    /// <summary>Other times for the lesson, held for its student; refused as <see cref="ProposalPolicy"/> refuses.</summary>
    internal Refusal? Propose(BookingAct act, IReadOnlyCollection<Interval> offered, AvailabilityRules rules)
    {
        if (ProposalPolicy.Decide(Facts, act.At) is { } refusal) return refusal;
        if (act.Note is not { } reason) return BookingRefusals.ReasonRequired;

        // One whose time was up stands in nobody's way; it ends here if the sweep has not been by.
        ExpireProposal(act.At);
        var owned = claims.Where(claim => claim.PersonId == TutorAccountId).Select(claim => claim.Cell);
        proposals.Add(Proposal.Of(reason, offered, TutorAccountId, owned, rules, act.At, ProposalPolicy.ExpiresAt(Facts, act.At)));
        Tell(BookingEventKind.TimesProposed, act);
        return null;
    }

    /// <summary>The lesson moves to one of the proposed times. That was the tutor's wish, so it is none of the student's moves. Refused as <see cref="ProposalPolicy"/> refuses an answer.</summary>
    internal Refusal? AcceptProposal(BookingAct act, Interval lesson, Interval tutorTime, Instant expiresAt)
    {
        if (ProposalPolicy.DecideAnswer(Facts, act.At) is { } refusal) return refusal;
        if (OpenProposal is not { } proposal || !proposal.Offers(lesson.Start)) return BookingRefusals.NoSuchProposal;

        MoveTo(BookingEventKind.ProposalAccepted, act, lesson, tutorTime, expiresAt, proposal.Holds.SelectMany(hold => hold.Claims));
        proposal.Close(ProposalState.Accepted, act.At);

        // He chose this time himself: there is no move left to let go of.
        MovedAt = null;
        return null;
    }

    /// <summary>The student keeps the time that was agreed; refused as <see cref="ProposalPolicy"/> refuses an answer.</summary>
    internal Refusal? DeclineProposal(BookingAct act)
    {
        if (ProposalPolicy.DecideAnswer(Facts, act.At) is { } refusal) return refusal;

        OpenProposal?.Close(ProposalState.Declined, act.At);
        Tell(BookingEventKind.ProposalDeclined, act);
        return null;
    }

    /// <summary>The end of a proposal nobody answered; refused before its time.</summary>
    internal Refusal? ExpireProposal(Instant now)
    {
        if (OpenProposal is not { } proposal || now < proposal.ExpiresAt) return BookingRefusals.NoSuchProposal;

        proposal.Close(ProposalState.Expired, now);
        Tell(BookingEventKind.ProposalExpired, BookingAct.OfPlatform(now));
        return null;
    }

    // The lesson changes in another way.
    private void WithdrawProposal(Instant now) =>
        OpenProposal?.Close(Facts.HasOpenProposal(now) ? ProposalState.Withdrawn : ProposalState.Expired, now);
}
