using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Lessons;

/// <summary>All that the ledger has to know of a lesson, which it does not know itself.</summary>
/// <param name="CardPaymentId">What its card part was paid with; null where none was.</param>
/// <param name="Moves">How often its money has been moved before: names each journal once.</param>
public sealed record LessonPurse(
    BookingId BookingId, UserId StudentId, UserId TutorId, LessonFunding Funding, CardPaymentId? CardPaymentId, int Moves)
{
    /// <summary>The package whose credit paid for it, to which its value goes back; null where money did.</summary>
    public PackageId? PackageId { get; init; }

    /// <summary>Who brings the move about; null for the platform itself.</summary>
    public UserId? ActorId { get; init; }

    public required Instant At { get; init; }

    public required Instant LessonEndsAt { get; init; }

    /// <summary>How long after that what the tutor earned becomes available.</summary>
    public required Duration EarningWait { get; init; }

    /// <summary>When money that goes back to a card is sent: as long as it is here, it can be taken back.</summary>
    public required Instant RefundAt { get; init; }
}
