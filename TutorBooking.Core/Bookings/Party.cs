namespace TutorBooking.Core.Bookings;

/// <summary>In what capacity somebody acts on one booking; a tutor who books a lesson is its student.</summary>
public enum Party
{
    Student,
    Tutor,
    Admin,

    /// <summary>The sweeps: no person.</summary>
    Platform,
}
