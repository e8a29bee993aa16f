using NodaTime;
using TutorBooking.Core.Bookings.Policies;

namespace TutorBooking.Core.Bookings;

/// <summary>When the clock alone changes what the people of a booking may do, or what it would mean.</summary>
public static class BookingMoments
{
    /// <summary>The first of them after <paramref name="now"/>; null where nothing is to come.</summary>
    public static Instant? Next(BookingFacts booking, Instant now) =>
        Of(booking).Where(moment => moment > now).Cast<Instant?>().Min();

    // What may still be done at its last instant ends with the next.
    private static IEnumerable<Instant> Of(BookingFacts booking) =>
    [
        booking.ExpiresAt,
        booking.StartsAt - booking.Numbers.FreeCancellation + Duration.Epsilon,
        booking.StartsAt - booking.Numbers.RescheduleNotice + Duration.Epsilon,
        JoinPolicy.From(booking),
        booking.StartsAt,
        NoShowPolicy.From(booking),
        booking.EndsAt,
        NoShowPolicy.Until(booking) + Duration.Epsilon,
        .. At(booking.ProposalUntil),
        .. At(UndoPolicy.Until(booking) + Duration.Epsilon),
    ];

    private static IEnumerable<Instant> At(Instant? moment) => moment is { } instant ? [instant] : [];
}
