using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>Something on this tutor's page of earnings is no longer as it was.</summary>
public sealed record EarningsChanged(UserId TutorAccountId);
