namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>When what was decided is carried out.</summary>
internal enum Paid
{
    /// <summary>Held: nothing is decided.</summary>
    NotYetDecided,
    AtOnce,

    /// <summary>When the other side can no longer object.</summary>
    ADayAfterTheStart,
}
