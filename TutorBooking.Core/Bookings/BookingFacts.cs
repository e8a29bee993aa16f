using NodaTime;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Payments.Lessons;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>All that a policy may know of a booking; a query can read just this much and ask the same policies as a command.</summary>
public sealed record BookingFacts
{
    public required UserId StudentId { get; init; }

    public required UserId TutorAccountId { get; init; }

    public required BookingStatus Status { get; init; }

    public required Instant StartsAt { get; init; }

    public required Instant EndsAt { get; init; }

    public required Instant ExpiresAt { get; init; }

    public required LessonPrice Price { get; init; }

    /// <summary>What was paid for it, and from where.</summary>
    public required LessonFunding Funding { get; init; }

    /// <summary>Whether a credit of a package paid for it: the credit comes back whole or not at all.</summary>
    public bool IsPrepaid { get; init; }

    /// <summary>What its student had to pay when booking it: nothing with a credit.</summary>
    public Money Due => IsPrepaid ? Money.Zero(Funding.Currency) : Funding.Paid;

    /// <summary>How much less than its price its student paid with a coupon, in minor units.</summary>
    public long DiscountMinor { get; init; }

    /// <summary>The numbers of the rules that hold for this booking.</summary>
    public PolicyNumbers Numbers { get; init; } = new();

    /// <summary>Whether it is a video call, which has a meeting link once it is confirmed.</summary>
    public bool HasLink { get; init; }

    /// <summary>Whether its tutor's profile is approved; one that is not agrees to nothing, and no lesson is moved to or brought back to him.</summary>
    public bool IsTutorApproved { get; init; } = true;

    /// <summary>When it entered the state in which it owns no time any more; null while it does.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>The state it was in before.</summary>
    public BookingStatus? EndedFrom { get; init; }

    public Party? EndedBy { get; init; }

    /// <summary>Let go by its tutor after a move, which is no mark against him.</summary>
    public bool IsReleased { get; init; }

    /// <summary>How often its student has moved it.</summary>
    public int Moves { get; init; }

    /// <summary>When its student last moved it while it was confirmed.</summary>
    public Instant? MovedAt { get; init; }

    /// <summary>How often its tutor has proposed other times.</summary>
    public int Proposals { get; init; }

    /// <summary>Until when the proposal that waits for the student stands; null where none waits.</summary>
    public Instant? ProposalUntil { get; init; }

    /// <summary>Whether there is a dispute about it, decided or not.</summary>
    public bool IsDisputed { get; init; }

    public bool HasOpenDispute { get; init; }

    public bool IsReviewed { get; init; }

    public bool IsCompletedByTutor => Status is BookingStatus.Completed && EndedBy is Party.Tutor;

    /// <summary>Null for a stranger. A party who is also an admin acts as the party: nobody judges their own case.</summary>
    public Party? RoleOf(CurrentUser user) =>
        user.Id == StudentId ? Party.Student
        : user.Id == TutorAccountId ? Party.Tutor
        : user.IsAdmin ? Party.Admin
        : null;

    /// <summary>Whether a proposal waits for its answer; one whose time is up does not, even before the sweep has been by.</summary>
    public bool HasOpenProposal(Instant now) => now < ProposalUntil;

    /// <summary>Told by the clock and never stored.</summary>
    public bool IsInProgress(Instant now) => Status is BookingStatus.Confirmed && now >= StartsAt && now < EndsAt;

    /// <summary>Whether it still owns its time and can change; a request whose time is up cannot, even before the sweep has been by.</summary>
    public bool IsOpen(Instant now) => Status.IsBlocking && !HasRunOut(now);

    public bool HasRunOut(Instant now) => Status is BookingStatus.Pending && now >= ExpiresAt;
}
