using NodaTime;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>What a lesson costs and where that went.</summary>
/// <param name="HourlyRate">The tutor's rate for an hour, fixed when it was booked.</param>
/// <param name="Price">What the student pays, and whose it is.</param>
/// <param name="Back">What has been decided to go back to the student.</param>
/// <param name="Earned">What has been decided that the tutor earns.</param>
/// <param name="SettledAt">When that was carried out; null while it waits or nothing is decided.</param>
/// <param name="PackageId">The package whose credit paid for it; null where money did.</param>
/// <param name="CardRefunds">What of that goes back to the card, and how far it has come; nothing for the tutor, whom that does not concern.</param>
public sealed record BookingMoney(
    Money HourlyRate, LessonPrice Price, Money Back, Money Earned, Instant? SettledAt, PackageId? PackageId, IReadOnlyList<CardRefundView> CardRefunds)
{
    internal static BookingMoney Of(Booking booking, IReadOnlyList<CardRefundView> cardRefunds)
    {
        var currency = booking.Price.Currency;
        return new BookingMoney(
            new Money(booking.HourlyRateMinor, currency),
            booking.Price,
            new Money(booking.RefundedMinor, currency),
            new Money(booking.EarnedMinor, currency),
            booking.SettledAt,
            booking.PackageId,
            cardRefunds);
    }
}
