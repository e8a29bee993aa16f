namespace TutorBooking.Core.Bookings.Proposals;

public enum ProposalState
{
    Open,
    Accepted,
    Declined,
    Expired,

    /// <summary>The lesson changed in another way meanwhile.</summary>
    Withdrawn,
}
