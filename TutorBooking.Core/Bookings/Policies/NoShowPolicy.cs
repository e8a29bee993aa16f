using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Policies;

/// <summary>When a party may say that the other did not come, and what follows from it.</summary>
public static class NoShowPolicy
{
    /// <summary>What a report by this party does now; INVALID_STATE, NO_SHOW_TOO_EARLY or NO_SHOW_WINDOW_CLOSED. Both ends of the window count.</summary>
    public static Result<NoShowEffect> Decide(BookingFacts booking, Party by, Instant now)
    {
        if (EffectOf(booking, by) is not { } effect) return BookingRefusals.InvalidState(booking.Status);
        if (now < From(booking)) return BookingRefusals.NoShowTooEarly(booking.Numbers.NoShowWait);

        return now > Until(booking) ? BookingRefusals.NoShowWindowClosed(booking.Numbers.NoShowWindow) : effect;
    }

    public static Instant From(BookingFacts booking) => booking.StartsAt + booking.Numbers.NoShowWait;

    public static Instant Until(BookingFacts booking) => booking.StartsAt + booking.Numbers.NoShowWindow;

    // A second word against the first is for an admin to judge, once.
    private static NoShowEffect? EffectOf(BookingFacts booking, Party by) => booking.Status switch
    {
        BookingStatus.Confirmed => NoShowEffect.NoShow,
        BookingStatus.NoShowStudent when by is Party.Student && !booking.IsDisputed => NoShowEffect.Dispute,
        BookingStatus.NoShowTutor when by is Party.Tutor && !booking.IsDisputed => NoShowEffect.Dispute,
        BookingStatus.Completed when by is Party.Student && booking.IsCompletedByTutor && !booking.IsDisputed => NoShowEffect.Dispute,
        BookingStatus.Completed or BookingStatus.NoShowStudent or BookingStatus.NoShowTutor => null,
        BookingStatus.Pending or BookingStatus.Declined or BookingStatus.Expired => null,
        BookingStatus.CancelledByStudent or BookingStatus.CancelledByTutor or BookingStatus.CancelledByAdmin => null,
    };
}
