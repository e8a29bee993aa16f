using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>When tutors are paid, and how much: each Monday at 00:00 UTC, what was available by then.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Least">In major units; less waits for another week.</param>
public sealed record PayoutPolicy(string Currency, decimal Least)
{
    public Money LeastAmount => new(CurrencyDigits.Of(Currency).WholeMinor(Least), Currency);

    /// <summary>The Monday of the week that is paid now.</summary>
    public static LocalDate WeekOf(Instant now) => Weeks.MondayOf(now.InUtc().Date);

    /// <summary>When a week's run begins. What becomes available at that moment or later waits for the next.</summary>
    public static Instant BeginOf(LocalDate week) => week.AtMidnight().InUtc().ToInstant();

    /// <summary>When the next run begins.</summary>
    public static Instant NextAfter(Instant now) => BeginOf(WeekOf(now).PlusWeeks(1));

    /// <summary>What is paid out; null where it is too little.</summary>
    /// <param name="atBegin">What was available, in minor units, when the week began.</param>
    /// <param name="now">What is available now: a correction since then counts, new earnings do not.</param>
    public Money? AmountOf(long atBegin, long now)
    {
        var amount = new Money(Math.Min(atBegin, now), Currency);
        return amount.Minor > 0 && amount.Minor >= LeastAmount.Minor ? amount : null;
    }
}
