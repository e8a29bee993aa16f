namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>Where the clock stands, as seen from the start of an hour's lesson.</summary>
public enum Moment
{
    DayBefore,

    /// <summary>Too late to move it, or to cancel it for nothing.</summary>
    SixHoursBefore,

    /// <summary>Twenty minutes into it.</summary>
    InProgress,

    /// <summary>An hour after its end.</summary>
    HourAfter,

    /// <summary>An hour after the last report of a no-show.</summary>
    DayAfter,
}
