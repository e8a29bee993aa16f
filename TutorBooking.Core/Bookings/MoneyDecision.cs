using TutorBooking.Core.Payments.Lessons;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Where the money of a booking goes, and by which rule. What neither goes back nor is earned stays with the platform.</summary>
/// <param name="Back">What the student gets back.</param>
/// <param name="Earned">What the tutor earns.</param>
public readonly record struct MoneyDecision(MoneyRule Rule, Money Back, Money Earned)
{
    /// <summary>All of it, in percent.</summary>
    public const int Whole = 100;

    public static MoneyDecision AllBack(MoneyRule rule, LessonFunding funding) => new(rule, funding.Paid, Money.Zero(funding.Currency));

    public static MoneyDecision NoneBack(MoneyRule rule, LessonFunding funding) => new(rule, Money.Zero(funding.Currency), funding.Tutor);

    /// <summary>Nothing has been decided: all of it is held.</summary>
    public static MoneyDecision Held(LessonFunding funding) => new(MoneyRule.HeldAgain, Money.Zero(funding.Currency), Money.Zero(funding.Currency));

    /// <summary>So much of what was paid goes back; the tutor earns as large a part of his share as stays, rounded half up. The platform has the rest, so that the parts always sum to the whole.</summary>
    /// <param name="percent">0 to 100.</param>
    public static MoneyDecision Part(MoneyRule rule, LessonFunding funding, int percent)
    {
        var back = funding.Paid.Share(percent, Whole);
        var kept = funding.Paid - back;
        return new MoneyDecision(rule, back, funding.PaidMinor is 0 ? funding.Tutor.Share(Whole - percent, Whole) : funding.Tutor.Share(kept.Minor, funding.PaidMinor));
    }
}
