namespace TutorBooking.Core.Bookings.Policies;

/// <summary>What it does to say that the other did not come.</summary>
public enum NoShowEffect
{
    /// <summary>The lesson counts as missed.</summary>
    NoShow,

    /// <summary>The other side has said something else: the state stays, the money freezes, an admin decides.</summary>
    Dispute,
}
