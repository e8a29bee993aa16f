using NodaTime;
using TutorBooking.Core.Bookings;

namespace TutorBooking.Web.Api.Bookings;

/// <summary>One line of a booking's history.</summary>
/// <param name="From">Null at the beginning.</param>
internal sealed record BookingEventDocument(Instant At, Party By, BookingStatus? From, BookingStatus To, string? Note)
{
    public static BookingEventDocument Of(BookingEventLine line) => new(line.At, line.By, line.From, line.To, line.Note);
}
