using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Moving;

/// <summary>What a move leaves of the right to cancel for nothing.</summary>
internal static class CancellingAfter
{
    public static string Words(BookingDetails booking, Instant start, DateTimeZone zone, Instant now)
    {
        if (booking.Status is BookingStatus.Pending) return "Cancelling stays free as long as the tutor has not confirmed.";

        var until = CancellationPolicy.FreeUntil(booking.Facts with { StartsAt = start });
        return until > now
            ? $"After the move you can cancel for nothing until {TimeWords.Short(until, zone)}."
            : $"After the move it is too late to cancel for nothing: less than {BookingWords.Hours(booking.Facts.Numbers.FreeCancellationHours)} remain.";
    }
}
