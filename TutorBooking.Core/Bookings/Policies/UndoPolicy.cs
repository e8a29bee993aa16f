using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Policies;

/// <summary>Whether one's own cancellation can still be taken back. Whether the time is still free is the database's word.</summary>
public static class UndoPolicy
{
    /// <summary>Null if it can; WRONG_ROLE to who did not cancel, INVALID_STATE when there is nothing to take back or it is too late, LESSON_HAS_BEGUN after the start.</summary>
    public static Refusal? Decide(BookingFacts booking, Party by, Instant now)
    {
        if (booking is not { EndedAt: { } endedAt, EndedFrom: { } before } || CancelledBy(booking.Status) is not { } canceller) return BookingRefusals.InvalidState(booking.Status);
        if (by != canceller) return BookingRefusals.OnlyWhoCancelled;
        if (now > endedAt + booking.Numbers.Undo || booking.IsReleased) return BookingRefusals.TooLateToUndo;
        if (now >= booking.StartsAt) return BookingRefusals.LessonHasBegun;

        return before is BookingStatus.Pending && now >= booking.ExpiresAt ? BookingRefusals.RequestExpired : null;
    }

    /// <summary>The last instant at which it can be taken back, or null for what nobody can take back.</summary>
    public static Instant? Until(BookingFacts booking) =>
        CancelledBy(booking.Status) is not null && !booking.IsReleased ? booking.EndedAt + booking.Numbers.Undo : null;

    private static Party? CancelledBy(BookingStatus status) => status switch
    {
        BookingStatus.CancelledByStudent => Party.Student,
        BookingStatus.CancelledByTutor => Party.Tutor,
        BookingStatus.CancelledByAdmin or BookingStatus.Declined or BookingStatus.Expired => null,
        BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.Completed => null,
        BookingStatus.NoShowStudent or BookingStatus.NoShowTutor => null,
    };
}
