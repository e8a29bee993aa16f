using NodaTime;

namespace TutorBooking.Core.Bookings;

/// <summary>Asks the policies what one party may do now, so that no page decides it.</summary>
public static class AllowedActions
{
    public static IReadOnlyList<BookingAction> Of(BookingFacts booking, Party party, Instant now) =>
        party is Party.Tutor && AnswerPolicy.Decide(booking, now) is null
            ? [BookingAction.Confirm, BookingAction.Decline]
            : [];
}
