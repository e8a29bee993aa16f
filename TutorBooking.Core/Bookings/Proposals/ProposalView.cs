using NodaTime;
using TutorBooking.Core.Bookings.Policies;

namespace TutorBooking.Core.Bookings.Proposals;

/// <summary>Times that a tutor proposed, to show.</summary>
/// <param name="State">As it is by the clock: one whose time is up has expired even before the sweep has been by.</param>
/// <param name="CanAccept">Whether the viewer may take one of the times now: never while the tutor's profile is not approved.</param>
/// <param name="CanDecline">Whether the viewer may keep the time that was agreed.</param>
public sealed record ProposalView(
    string Reason,
    ProposalState State,
    Instant CreatedAt,
    Instant ExpiresAt,
    IReadOnlyList<Instant> Times,
    bool CanAccept,
    bool CanDecline)
{
    internal static ProposalView Of(Proposal proposal, BookingFacts booking, Party viewer, Instant now)
    {
        var isOpen = proposal.State is ProposalState.Open && ProposalPolicy.DecideAnswer(booking, now) is null;
        var canAnswer = isOpen && viewer is Party.Student;
        return new ProposalView(
            proposal.Reason,
            proposal.State is ProposalState.Open && !isOpen ? ProposalState.Expired : proposal.State,
            proposal.CreatedAt,
            proposal.ExpiresAt,
            [.. proposal.Times.Select(time => time.StartsAt).Order()],
            CanAccept: canAnswer && booking.IsTutorApproved,
            CanDecline: canAnswer);
    }
}
