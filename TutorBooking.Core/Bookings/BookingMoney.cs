using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>What a lesson costs and where that went.</summary>
/// <param name="HourlyRate">The tutor's rate for an hour, fixed when it was booked.</param>
/// <param name="Price">What it costs without a coupon, and whose that is.</param>
/// <param name="Discount">How much less its student pays with a coupon.</param>
/// <param name="Back">What has been decided to go back to the student.</param>
/// <param name="Earned">What has been decided that the tutor earns.</param>
/// <param name="SettledAt">When that was carried out; null while it waits or nothing is decided.</param>
public sealed record BookingMoney(Money HourlyRate, LessonPrice Price, Money Discount, Money Back, Money Earned, Instant? SettledAt)
{
    /// <summary>What its student pays, or where a credit does, what the lesson is worth.</summary>
    public Money Total => Price.Total - Discount;

    /// <summary>What the platform has of that once the lesson is taught; below zero where a coupon takes more than its fee.</summary>
    public Money Fee => Price.Fee - Discount;

    internal static BookingMoney Of(Booking booking)
    {
        var currency = booking.Price.Currency;
        return new BookingMoney(
            new Money(booking.HourlyRateMinor, currency),
            booking.Price,
            new Money(booking.DiscountMinor, currency),
            new Money(booking.RefundedMinor, currency),
            new Money(booking.EarnedMinor, currency),
            booking.SettledAt);
    }
}
