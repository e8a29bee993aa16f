using TutorBooking.Core.Bookings;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>The colour and the icon of each state; the word always stands beside them.</summary>
internal static class StatusLook
{
    public static string Class(BookingStatus status, bool isInProgress, bool isDisputed) => isDisputed ? "is-disputed" : status switch
    {
        BookingStatus.Pending => "is-pending",
        BookingStatus.Confirmed => isInProgress ? "is-live" : "is-confirmed",
        BookingStatus.Completed => "is-completed",
        BookingStatus.Declined => "is-declined",
        BookingStatus.Expired => "is-expired",
        BookingStatus.CancelledByStudent or BookingStatus.CancelledByTutor or BookingStatus.CancelledByAdmin => "is-cancelled",
        BookingStatus.NoShowStudent or BookingStatus.NoShowTutor => "is-missed",
    };

    public static string Icon(BookingStatus status, bool isInProgress, bool isDisputed) => isDisputed ? "scale" : status switch
    {
        BookingStatus.Pending => "clock",
        BookingStatus.Confirmed => isInProgress ? "pulse" : "check",
        BookingStatus.Completed => "check-double",
        BookingStatus.Declined => "minus",
        BookingStatus.Expired => "hourglass",
        BookingStatus.CancelledByStudent or BookingStatus.CancelledByTutor or BookingStatus.CancelledByAdmin => "cross",
        BookingStatus.NoShowStudent or BookingStatus.NoShowTutor => "user-off",
    };
}
