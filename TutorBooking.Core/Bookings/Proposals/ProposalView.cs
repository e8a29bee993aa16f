using NodaTime;

namespace TutorBooking.Core.Bookings.Proposals;

/// <summary>Times that a tutor proposed, to show.</summary>
public sealed record ProposalView(string Reason, ProposalState State, Instant CreatedAt, Instant ExpiresAt, IReadOnlyList<Instant> Times);
