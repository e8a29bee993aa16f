namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>What can have become of a booking: each of its states, and what else may have happened to it in that state.</summary>
public enum Situation
{
    Pending,
    Confirmed,
    Completed,
    Declined,
    Expired,
    CancelledByStudent,
    CancelledByTutor,
    CancelledByAdmin,
    NoShowStudent,
    NoShowTutor,

    /// <summary>Cancelled by its student while it was a mere request.</summary>
    WithdrawnByStudent,

    /// <summary>Cancelled by its tutor while it was a mere request.</summary>
    WithdrawnByTutor,

    /// <summary>A request for which the tutor proposes another time.</summary>
    PendingProposed,

    /// <summary>Confirmed, moved by its student, and the tutor proposes another time.</summary>
    MovedProposed,

    /// <summary>Completed by its tutor, and its student says that nobody came.</summary>
    CompletedDisputed,

    /// <summary>Each says that the other did not come, and the tutor said it first.</summary>
    NoShowStudentDisputed,

    /// <summary>Each says that the other did not come, and the student said it first.</summary>
    NoShowTutorDisputed,
}
