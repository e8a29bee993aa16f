using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages;

/// <summary>What a package costs, and what becomes of it.</summary>
/// <param name="OneLesson">What one lesson costs without a package.</param>
/// <param name="Full">What so many single lessons cost together.</param>
/// <param name="Total">What the student pays: the same without the discount, rounded half up.</param>
/// <param name="TutorPerLesson">What the tutor has of each lesson; the last may bring a little more, for it carries what does not divide.</param>
public sealed record PackagePrice(Money OneLesson, Money Full, Money Total, Money TutorPerLesson)
{
    private const long Whole = 100;

    public Money Saved => Full - Total;

    /// <param name="hourlyRate">The tutor's base rate.</param>
    /// <param name="minutes">Of each lesson.</param>
    /// <param name="credits">How many lessons; above zero.</param>
    /// <param name="discountPercent">0 to 100.</param>
    /// <param name="feePercent">What the platform adds to a lesson.</param>
    public static PackagePrice For(Money hourlyRate, int minutes, int credits, int discountPercent, decimal feePercent)
    {
        var fee = new PlatformFee(feePercent);
        var earned = PlatformFee.BaseOf(hourlyRate, minutes);
        var single = earned + fee.On(earned);
        var full = single with { Minor = checked(single.Minor * credits) };
        var total = full.Share(Whole - discountPercent, Whole);
        var value = CreditValues.Of(total, credits)[0];
        return new PackagePrice(single, full, total, value - fee.Within(value));
    }
}
