using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Lessons;

/// <summary>What was paid for a lesson, from where, and how much of it is its tutor's once it is taught; fixed when it is booked.</summary>
/// <param name="PaidMinor">All that is kept for the lesson; with a coupon less than its price.</param>
/// <param name="TutorMinor">What its tutor earns when nothing goes back; above what was paid where a coupon is at the platform's cost.</param>
/// <param name="CardMinor">The part of it that a card paid; the rest came out of the wallet.</param>
public readonly record struct LessonFunding(long PaidMinor, long TutorMinor, long CardMinor, string Currency)
{
    public Money Paid => new(PaidMinor, Currency);

    public Money Tutor => new(TutorMinor, Currency);

    public Money Card => new(CardMinor, Currency);

    /// <summary>What came out of the wallet, or where a credit paid, its value.</summary>
    public Money Wallet => Paid - Card;

    /// <summary>What the platform keeps when nothing goes back; below zero where it pays for a coupon.</summary>
    public Money Platform => Paid - Tutor;

    /// <summary>The same sum out of the wallet as far as it goes, and the rest from a card.</summary>
    /// <param name="balance">What is in the wallet.</param>
    public LessonFunding WalletFirst(Money balance) => this with { CardMinor = Math.Max(0, PaidMinor - balance.Minor) };

    /// <summary>How much of what goes back belongs on the card: its share of what was paid, rounded half up; the wallet gets the rest, so that the two always sum to it.</summary>
    /// <param name="back">All that goes back, not only the latest of it, so that many parts sum to what the whole would be.</param>
    public Money ToCard(Money back) => PaidMinor is 0 ? back : back.Share(CardMinor, PaidMinor);
}
