using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings.Paying;

namespace TutorBooking.Web.Features.Bookings.Actions;

/// <summary>What a student is told of money that would come back: where to, and to the cent where it is two places.</summary>
internal static class ComesBack
{
    public static string Label(BookingDetails booking, Money back) =>
        IsSplit(booking, back) || FundingWords.To(booking, back) is not { } to ? "Comes back to you" : $"Comes back {to}";

    /// <summary>A sentence with a space behind it, or nothing.</summary>
    public static string Split(BookingDetails booking, Money back) => IsSplit(booking, back) ? $"{FundingWords.To(booking, back)}. " : "";

    private static bool IsSplit(BookingDetails booking, Money back) => booking.Funding.ToCard(back) is { Minor: > 0 } card && card != back;
}
