namespace TutorBooking.Core.Payments.Earnings;

/// <summary>All that one year brought, by the tutor's own clock; the oldest first.</summary>
/// <param name="Earnings">Of lessons that ended in it.</param>
/// <param name="Payouts">Made in it.</param>
public sealed record EarningsOfYear(IReadOnlyList<EarningLine> Earnings, IReadOnlyList<PayoutLine> Payouts);
