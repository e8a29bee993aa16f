using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>A tutor's money as he sees it.</summary>
/// <param name="Available">Below zero where corrections have to be made up for.</param>
/// <param name="PaidOut">In all.</param>
/// <param name="Months">The last twelve, the oldest first.</param>
/// <param name="Earnings">The newest lesson first.</param>
/// <param name="Payouts">The last twelve, the newest first.</param>
public sealed record EarningsView(
    Money Pending, Money Available, Money PaidOut, NextPayout Next, IReadOnlyList<EarnedMonth> Months, Page<EarningLine> Earnings, IReadOnlyList<PayoutLine> Payouts);
