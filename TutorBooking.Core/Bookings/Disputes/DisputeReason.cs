namespace TutorBooking.Core.Bookings.Disputes;

/// <summary>Which two words stand against each other.</summary>
public enum DisputeReason
{
    /// <summary>Each says that the other did not come.</summary>
    BothReported,

    /// <summary>The tutor says the lesson was taught, the student that nobody came.</summary>
    CompletedButMissed,
}
