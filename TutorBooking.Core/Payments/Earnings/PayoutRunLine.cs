using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>What one tutor was paid in a run.</summary>
public sealed record PayoutRunLine(UserId TutorAccountId, string Tutor, Money Amount, Instant At);
