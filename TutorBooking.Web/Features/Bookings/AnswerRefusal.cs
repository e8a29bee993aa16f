using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>Why an answer that a page still offered can no longer be given, said beside the button that was pressed.</summary>
internal static class AnswerRefusal
{
    public static Refusal? Of(BookingDetails booking, BookingAction action) =>
        booking.AllowedActions.Contains(action) ? null
        : booking.Status is BookingStatus.Pending ? BookingRefusals.RequestExpired
        : BookingRefusals.InvalidState(booking.Status);
}
