namespace TutorBooking.Core.Bookings;

/// <summary>What one booking says, for good or bad, of one of its parties.</summary>
public enum ReliabilityMark
{
    /// <summary>The lesson took place: the one good mark.</summary>
    Held,

    /// <summary>This party did not come.</summary>
    Missed,

    /// <summary>This party cancelled a confirmed lesson at short notice.</summary>
    CancelledLate,

    /// <summary>The tutor cancelled a confirmed lesson in good time.</summary>
    CancelledEarly,

    /// <summary>The tutor let a request run out.</summary>
    Unanswered,
}
