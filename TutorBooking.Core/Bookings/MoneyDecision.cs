using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Where the money of a booking goes, and by which rule. What neither goes back nor is earned stays with the platform.</summary>
/// <param name="Back">What the student gets back.</param>
/// <param name="Earned">What the tutor earns.</param>
public readonly record struct MoneyDecision(MoneyRule Rule, Money Back, Money Earned)
{
    private const int Whole = 100;

    public static MoneyDecision AllBack(MoneyRule rule, LessonPrice price) => new(rule, price.Total, Money.Zero(price.Currency));

    public static MoneyDecision NoneBack(MoneyRule rule, LessonPrice price) => new(rule, Money.Zero(price.Currency), price.Base);

    /// <summary>Nothing has been decided: all of it is held.</summary>
    public static MoneyDecision Held(LessonPrice price) => new(MoneyRule.HeldAgain, Money.Zero(price.Currency), Money.Zero(price.Currency));

    /// <summary>So much of the whole goes back; the tutor's share of the rest is that of the price, rounded half up, so that the parts always sum to the total.</summary>
    /// <param name="percent">0 to 100.</param>
    public static MoneyDecision Part(MoneyRule rule, LessonPrice price, int percent)
    {
        var back = price.Total.Share(percent, Whole);
        var kept = price.Total - back;
        return new MoneyDecision(rule, back, price.Total.Minor is 0 ? kept : kept.Share(price.BaseMinor, price.Total.Minor));
    }
}
