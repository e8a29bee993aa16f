using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments;

/// <summary>What the platform adds to a tutor's price; two decimals of the percentage count, and every part is rounded half up.</summary>
public readonly record struct PlatformFee(decimal Percent)
{
    private const long BasisPointsPerPercent = 100;
    private const long Whole = 100 * BasisPointsPerPercent;
    private const long MinutesPerHour = 60;

    private long BasisPoints => (long)decimal.Round(Percent * BasisPointsPerPercent);

    /// <summary>What a tutor earns with so many minutes at a rate for the hour.</summary>
    public static Money BaseOf(Money hourlyRate, int minutes) => hourlyRate.Share(minutes, MinutesPerHour);

    /// <summary>What is added to what the tutor earns.</summary>
    public Money On(Money basePrice) => basePrice.Share(BasisPoints, Whole);

    /// <summary>How much of a sum that was paid with the fee in it is the fee: at 15 percent, 15 parts of 115.</summary>
    public Money Within(Money paid) => paid.Share(BasisPoints, Whole + BasisPoints);
}
