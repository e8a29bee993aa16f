using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Lessons;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>What a lesson costs, fixed when it is booked; one currency for both parts, so they cannot disagree.</summary>
public readonly record struct LessonPrice(long BaseMinor, long FeeMinor, string Currency)
{
    /// <summary>What the tutor earns.</summary>
    public Money Base => new(BaseMinor, Currency);

    /// <summary>What the platform earns.</summary>
    public Money Fee => new(FeeMinor, Currency);

    /// <summary>What the student pays.</summary>
    public Money Total => Base + Fee;

    /// <summary>All of it paid out of the wallet.</summary>
    public LessonFunding OutOfWallet => new(Total.Minor, BaseMinor, CardMinor: 0, Currency);

    /// <summary>The price of so many minutes at a rate for the hour; each part is rounded half up, for neither may lose to the other's cents.</summary>
    public static LessonPrice For(Money hourlyRate, int minutes, decimal feePercent)
    {
        var basePrice = PlatformFee.BaseOf(hourlyRate, minutes);
        return new LessonPrice(basePrice.Minor, new PlatformFee(feePercent).On(basePrice).Minor, hourlyRate.Currency);
    }
}
