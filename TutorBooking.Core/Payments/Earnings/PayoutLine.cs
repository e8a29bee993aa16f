using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>One payout as its tutor sees it.</summary>
/// <param name="Week">The Monday of the run.</param>
public sealed record PayoutLine(LocalDate Week, Money Amount, Instant At);
