using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>What the lessons that ended in one month earned, by the tutor's own clock.</summary>
/// <param name="First">The first day of the month.</param>
public sealed record EarnedMonth(LocalDate First, Money Amount);
