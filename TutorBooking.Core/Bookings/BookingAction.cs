namespace TutorBooking.Core.Bookings;

/// <summary>What a person may do to a booking at a moment; pages and the interface show exactly these.</summary>
public enum BookingAction
{
    Confirm,
    Decline,
    Cancel,
    Reschedule,
    Propose,
    Release,
    Complete,
    ReportNoShow,
    Join,
    Review,
    Undo,
}
