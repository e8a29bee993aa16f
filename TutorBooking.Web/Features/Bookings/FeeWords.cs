using TutorBooking.Core.Bookings;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>What the platform has of a lesson, or where a coupon takes more than its fee, what it adds.</summary>
internal static class FeeWords
{
    /// <summary>6.75 € platform fee</summary>
    public static string Part(BookingDetails booking) => booking.Funding.Platform is { Minor: < 0 } fee
        ? $"{MoneyWords.Of(-fee)} of that from the platform"
        : $"{MoneyWords.Of(booking.Funding.Platform)} platform fee";

    /// <summary>6.75 € is the platform fee</summary>
    public static string Clause(BookingDetails booking) => booking.Funding.Platform is { Minor: < 0 } fee
        ? $"the platform adds {MoneyWords.Of(-fee)} for the coupon"
        : $"{MoneyWords.Of(booking.Funding.Platform)} is the platform fee";
}
