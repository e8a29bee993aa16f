using NodaTime;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Payments.Lessons;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>One booking as one party sees it now.</summary>
public sealed record BookingDetails
{
    public required BookingId Id { get; init; }

    /// <summary>All that the policies know of it, so that a page can ask them what an action would mean.</summary>
    public required BookingFacts Facts { get; init; }

    /// <summary>In what capacity the viewer acts.</summary>
    public required Party ViewedAs { get; init; }

    public required BookingPerson Student { get; init; }

    public required BookingPerson Tutor { get; init; }

    public required TutorFace TutorFace { get; init; }

    public required BookingSubject Subject { get; init; }

    public required LessonType Type { get; init; }

    public required string? Place { get; init; }

    public required BookingMoney Money { get; init; }

    public required BookingNotes Notes { get; init; }

    /// <summary>The secret of the meeting link; null until the lesson is confirmed, and for a lesson in person.</summary>
    public required string? JoinToken { get; init; }

    public required BookingAttendance Attendance { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant UpdatedAt { get; init; }

    public required int Version { get; init; }

    public required IReadOnlyList<BookingAction> AllowedActions { get; init; }

    public required IReadOnlyList<BookingEventLine> Events { get; init; }

    /// <summary>The latest times that the tutor proposed, whatever became of them; null if there were none.</summary>
    public required ProposalView? Proposal { get; init; }

    public required DisputeView? Dispute { get; init; }

    public string SubjectName => Subject.Name;

    public BookingStatus Status => Facts.Status;

    public Instant StartsAt => Facts.StartsAt;

    public Instant EndsAt => Facts.EndsAt;

    public Instant ExpiresAt => Facts.ExpiresAt;

    public LessonPrice Price => Facts.Price;

    /// <summary>What was paid for it, and from where.</summary>
    public LessonFunding Funding => Facts.Funding;

    /// <summary>How much less its student paid with a coupon.</summary>
    public Money Discount => new(Facts.DiscountMinor, Price.Currency);

    /// <summary>What paid for it.</summary>
    public PaidWith PaidWith => Facts.IsPrepaid ? PaidWith.Package : Funding.CardMinor > 0 ? PaidWith.Card : PaidWith.Wallet;

    /// <summary>What has been decided to go back in money: nothing where a credit comes back instead.</summary>
    public Money Refunded => Facts.IsPrepaid ? Facts.Due with { Minor = 0 } : Money.Back;

    /// <summary>The last instant at which its student cancels it for nothing, once it is agreed.</summary>
    public Instant FreeCancelUntil => CancellationPolicy.FreeUntil(Facts);

    /// <summary>When it was cancelled; null for what was not.</summary>
    public Instant? CancelledAt => Status is BookingStatus.CancelledByStudent or BookingStatus.CancelledByTutor or BookingStatus.CancelledByAdmin ? Facts.EndedAt : null;

    public bool IsDisputed => Facts.HasOpenDispute;

    /// <summary>What the one who cancelled it said; null for what was not cancelled.</summary>
    public string? CancellationReason => Facts.EndedAt is null ? null : Events.LastOrDefault(line => line.Kind is BookingEventKind.Cancelled or BookingEventKind.Released)?.Note;
}
