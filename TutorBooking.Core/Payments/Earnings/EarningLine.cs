using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>What one lesson earned its tutor.</summary>
/// <param name="AvailableAt">When it became or becomes available, if no dispute is open then.</param>
public sealed record EarningLine(BookingId BookingId, Money Amount, Instant LessonEndsAt, EarningState State, Instant AvailableAt)
{
    internal static EarningLine Of(Earning earning) => new(earning.BookingId, earning.Amount, earning.LessonEndsAt, StateOf(earning), earning.ReleasedAt ?? earning.AvailableAt);

    private static EarningState StateOf(Earning earning) =>
        earning.ReleasedAt is not null ? EarningState.Available
        : earning.IsFrozen ? EarningState.Frozen
        : EarningState.Pending;
}
