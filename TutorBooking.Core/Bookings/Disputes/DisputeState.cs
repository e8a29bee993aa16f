namespace TutorBooking.Core.Bookings.Disputes;

public enum DisputeState
{
    /// <summary>Waits for an admin; the money is frozen.</summary>
    Open,
    Resolved,
}
