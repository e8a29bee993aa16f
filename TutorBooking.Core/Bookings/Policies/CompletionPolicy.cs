using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Policies;

/// <summary>When a lesson counts as taught.</summary>
public static class CompletionPolicy
{
    // However late the no-show window closes, nobody's lesson completes while it still runs or has just ended.
    private static readonly Duration AfterEnd = Duration.FromMinutes(15);

    /// <summary>Null if its tutor, or the platform, may complete it; INVALID_STATE before its time and after any end.</summary>
    public static Refusal? Decide(BookingFacts booking, Party by, Instant now)
    {
        if (booking.Status is not BookingStatus.Confirmed) return BookingRefusals.InvalidState(booking.Status);

        var from = by is Party.Platform ? DueAt(booking) : booking.EndsAt;
        return now < from ? BookingRefusals.NotOver : null;
    }

    /// <summary>When it completes by itself: once nobody can report a no-show any more.</summary>
    public static Instant DueAt(BookingFacts booking) =>
        Instant.Max(booking.StartsAt + booking.Numbers.NoShowWindow, booking.EndsAt + AfterEnd);
}
