using static TutorBooking.Core.Bookings.BookingStatus;

namespace TutorBooking.Core.Bookings;

/// <summary>The transition table: which state may follow which. Who may bring it about, and when, is the policies' business.</summary>
public static class BookingStates
{
    /// <summary>The lessons of a day, held or still to be held; those that ended before their time are none.</summary>
    internal static readonly BookingStatus[] FillingADay = [Pending, Confirmed, Completed, NoShowStudent, NoShowTutor];

    extension(BookingStatus status)
    {
        /// <summary>Whether such a booking owns its time, so that nobody else can have it. The one definition of that set.</summary>
        public bool IsBlocking => status is Pending or Confirmed;

        public bool CanBecome(BookingStatus next) => After(status).Contains(next);
    }

    extension(Party party)
    {
        /// <summary>The state a booking enters when this party cancels it.</summary>
        public BookingStatus Cancellation => party switch
        {
            Party.Student => CancelledByStudent,
            Party.Tutor => CancelledByTutor,
            Party.Admin => CancelledByAdmin,
            Party.Platform => throw new InvalidOperationException("The platform itself cancels nothing."),
        };
    }

    private static BookingStatus[] After(BookingStatus status) => status switch
    {
        Pending => [Confirmed, Declined, Expired, CancelledByStudent, CancelledByTutor, CancelledByAdmin],
        Confirmed => [Completed, NoShowStudent, NoShowTutor, CancelledByStudent, CancelledByTutor, CancelledByAdmin],
        Completed or Declined or Expired => [],

        // Taken back within minutes by who cancelled.
        CancelledByStudent or CancelledByTutor => [Pending, Confirmed],
        CancelledByAdmin => [],
        NoShowStudent or NoShowTutor => [],
    };
}
