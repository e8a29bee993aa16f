using NodaTime;

namespace TutorBooking.Core.Bookings.Proposals;

/// <summary>Times that a tutor proposed, to show.</summary>
/// <param name="State">As it is written down; one whose time is up is open until the sweep has been by.</param>
public sealed record ProposalView(string Reason, ProposalState State, Instant CreatedAt, Instant ExpiresAt, IReadOnlyList<Instant> Times);
