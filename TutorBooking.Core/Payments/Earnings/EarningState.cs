namespace TutorBooking.Core.Payments.Earnings;

/// <summary>How far an earning is on its way to its tutor.</summary>
public enum EarningState
{
    /// <summary>Its time has not come.</summary>
    Pending,

    /// <summary>Pending until an open dispute is decided.</summary>
    Frozen,

    /// <summary>It goes, or went, out with a payout.</summary>
    Available,
}
