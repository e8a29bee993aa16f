using NodaTime;

namespace TutorBooking.Core.Bookings;

/// <summary>Which mark a change of a booking leaves on each party; decided once, by the numbers in force at that moment.</summary>
public static class ReliabilityMarks
{
    /// <summary>Null where the change says nothing of this party.</summary>
    /// <param name="from">The state before; null at the beginning.</param>
    /// <param name="notice">From the change to the start of the lesson.</param>
    /// <param name="lateBelow">Less notice than this is late; exactly this much is not.</param>
    /// <param name="isRelease">Whether the tutor lets go of a lesson that the student has moved, which nobody is blamed for.</param>
    public static ReliabilityMark? Of(Party party, BookingStatus? from, BookingStatus to, Duration notice, Duration lateBelow, bool isRelease) => to switch
    {
        BookingStatus.Completed => party is Party.Student or Party.Tutor ? ReliabilityMark.Held : null,
        BookingStatus.NoShowStudent => party is Party.Student ? ReliabilityMark.Missed : null,
        BookingStatus.NoShowTutor => party is Party.Tutor ? ReliabilityMark.Missed : null,
        BookingStatus.Expired => party is Party.Tutor ? ReliabilityMark.Unanswered : null,
        BookingStatus.CancelledByStudent => party is Party.Student && from is BookingStatus.Confirmed && notice < lateBelow ? ReliabilityMark.CancelledLate : null,
        BookingStatus.CancelledByTutor => party is Party.Tutor && from is BookingStatus.Confirmed && !isRelease ? OfTutorsCancellation(notice < lateBelow) : null,
        BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.Declined or BookingStatus.CancelledByAdmin => null,
    };

    /// <summary>The mark that cancelling now would leave on who cancels; null for none.</summary>
    public static ReliabilityMark? OfCancelling(BookingFacts booking, Party by, Instant now) =>
        Of(by, booking.Status, by.Cancellation, booking.StartsAt - now, booking.Numbers.FreeCancellation, isRelease: false);

    private static ReliabilityMark OfTutorsCancellation(bool isLate) => isLate ? ReliabilityMark.CancelledLate : ReliabilityMark.CancelledEarly;
}
