using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings.Proposals;

/// <summary>Other times that a tutor offers for a lesson; he holds them until the student has answered.</summary>
public sealed class Proposal
{
    private readonly List<ProposedTime> times = [];
    private readonly List<Hold> holds = [];

    private Proposal()
    {
    }

    public ProposalId Id { get; private init; }

    /// <summary>Why the tutor would rather have another time.</summary>
    public required string Reason { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant ExpiresAt { get; init; }

    public ProposalState State { get; private set; }

    public Instant? ClosedAt { get; private set; }

    public IReadOnlyList<ProposedTime> Times => times;

    /// <summary>The tutor's time, one hold for each of <see cref="Times"/>; expired once it is closed.</summary>
    public IReadOnlyList<Hold> Holds => holds;

    /// <param name="reason">Why.</param>
    /// <param name="offered">The new lessons.</param>
    /// <param name="tutor">Whose time is held.</param>
    /// <param name="owned">Cells that the lesson itself has already.</param>
    /// <param name="rules">Say which buffers a lesson needs.</param>
    /// <param name="now">When it is made.</param>
    /// <param name="expiresAt">Until when it stands.</param>
    internal static Proposal Of(
        string reason, IReadOnlyCollection<Interval> offered, UserId tutor, IEnumerable<Instant> owned, AvailabilityRules rules, Instant now, Instant expiresAt)
    {
        var proposal = new Proposal { Reason = reason, CreatedAt = now, ExpiresAt = expiresAt };
        proposal.times.AddRange(offered.Select(lesson => new ProposedTime { StartsAt = lesson.Start }));

        // Alternatives may lie close together, or over the lesson they would replace; a cell can be owned once.
        var held = owned.ToHashSet();
        proposal.holds.AddRange(offered.Select(lesson =>
            Hold.Of(tutor, lesson, Claim.CellsOf(rules.WithBuffers(lesson)).Where(held.Add), expiresAt)));
        return proposal;
    }

    internal bool Offers(Instant start) => times.Exists(time => time.StartsAt == start);

    internal void Close(ProposalState state, Instant now)
    {
        (State, ClosedAt) = (state, now);
        holds.ForEach(hold => hold.Expire(now));
    }
}
