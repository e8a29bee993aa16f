using static TutorBooking.Core.Bookings.BookingStatus;

namespace TutorBooking.Core.Bookings;

/// <summary>The transition table: which state may follow which. Who may bring it about, and when, is the policies' business.</summary>
public static class BookingStates
{
    extension(BookingStatus status)
    {
        /// <summary>Whether such a booking owns its time, so that nobody else can have it. The one definition of that set.</summary>
        public bool IsBlocking => status is Pending or Confirmed;

        public bool CanBecome(BookingStatus next) => After(status).Contains(next);
    }

    private static BookingStatus[] After(BookingStatus status) => status switch
    {
        Pending => [Confirmed, Declined, Expired, CancelledByStudent, CancelledByTutor, CancelledByAdmin],
        Confirmed => [Completed, NoShowStudent, NoShowTutor, CancelledByStudent, CancelledByTutor, CancelledByAdmin],
        Completed or Declined or Expired => [],
        CancelledByStudent or CancelledByTutor or CancelledByAdmin => [],
        NoShowStudent or NoShowTutor => [],
    };
}
