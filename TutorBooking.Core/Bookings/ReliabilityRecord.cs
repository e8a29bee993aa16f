using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>The mark that one booking left on one party, and when; taken back if the change that left it is undone.</summary>
public sealed record ReliabilityRecord(BookingId BookingId, Party Party, UserId PersonId, ReliabilityMark Mark, Instant At)
{
    /// <summary>What a booking's newest event says of its two parties; none, one or two records.</summary>
    /// <param name="booking">With the event that has just been added.</param>
    internal static IReadOnlyList<ReliabilityRecord> Of(Booking booking)
    {
        if (booking.Latest is not { } happened) return [];

        (Party Party, UserId Person)[] parties = [(Party.Student, booking.StudentId), (Party.Tutor, booking.TutorAccountId)];
        return
        [
            .. from party in parties
               let mark = ReliabilityMarks.Of(party.Party, happened.From, happened.To, booking.StartsAt - happened.At, booking.Numbers.FreeCancellation, booking.IsReleased)
               where mark is not null
               select new ReliabilityRecord(booking.Id, party.Party, party.Person, mark.Value, happened.At),
        ];
    }
}
