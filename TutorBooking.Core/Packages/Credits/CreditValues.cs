using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages.Credits;

/// <summary>A package's price, split over its credits.</summary>
public static class CreditValues
{
    /// <summary>Equal parts in whole minor units; what does not divide is on the last, so that they sum to the price exactly.</summary>
    /// <param name="price">Not below zero.</param>
    /// <param name="credits">Above zero.</param>
    public static IReadOnlyList<Money> Of(Money price, int credits)
    {
        var part = price.Minor / credits;
        return [.. Enumerable.Repeat(price with { Minor = part }, credits - 1), price with { Minor = price.Minor - (part * (credits - 1)) }];
    }
}
