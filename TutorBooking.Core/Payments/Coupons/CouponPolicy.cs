using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Coupons;

/// <summary>What a coupon may be, whether it can be used, and what it takes off a price.</summary>
public static class CouponPolicy
{
    public const int ShortestCode = 3;
    public const int LongestCode = 32;

    private const int Whole = 100;
    private const decimal MostAmount = 1_000_000;

    /// <summary>The code as it is kept and compared.</summary>
    public static string Normal(string code) => code.Trim().ToUpperInvariant();

    /// <summary>Null where this student can use it now; else COUPON_EXPIRED, COUPON_USED or COUPON_USED_UP.</summary>
    /// <param name="isUsed">Whether this student has another lesson with it.</param>
    /// <param name="currency">Of the price.</param>
    public static Refusal? WhyNotUsed(Coupon coupon, bool isUsed, string currency, Instant now) =>
        now < coupon.ValidFrom ? PaymentRefusals.CouponNotYetValid
        : coupon.IsWithdrawn || now >= coupon.ValidUntil || (coupon.Currency ?? currency) != currency ? PaymentRefusals.CouponExpired
        : isUsed ? PaymentRefusals.CouponUsed
        : coupon.Uses >= coupon.MostUses ? PaymentRefusals.CouponUsedUp
        : null;

    /// <summary>What it takes off: a percentage rounded half up, or the amount, but never more than there is to pay.</summary>
    public static Money DiscountOn(CouponValue value, Money total) => value switch
    {
        { Percent: { } percent } => total.Share(percent, Whole),
        { Amount: { } amount } => total - (total - amount is { Minor: > 0 } rest ? rest : Money.Zero(total.Currency)),
        _ => Money.Zero(total.Currency),
    };

    /// <summary>Null where it can be added; else VALIDATION.</summary>
    /// <param name="currency">The installation's.</param>
    public static Refusal? WhyNotAdded(CouponDraft draft, string currency) =>
        !IsCode(Normal(draft.Code)) ? PaymentRefusals.WrongCouponCode
        : !HasValue(draft, currency) ? WrongValue(draft.Unit)
        : draft.ValidFrom is null || draft.ValidUntil is null || draft.ValidFrom >= draft.ValidUntil ? PaymentRefusals.WrongCouponWindow
        : draft.MostUses < 1 ? PaymentRefusals.WrongCouponUses
        : null;

    /// <summary>What the draft is worth; of no meaning where <see cref="WhyNotAdded"/> refuses it.</summary>
    public static CouponValue ValueOf(CouponDraft draft, string currency) => draft.Unit switch
    {
        CouponUnit.Percent => new CouponValue((int?)draft.Value, Amount: null),
        CouponUnit.Amount => new CouponValue(Percent: null, MinorOf(draft, currency) is { } minor ? new Money(minor, currency) : null),
    };

    private static bool IsCode(string code) =>
        code.Length is >= ShortestCode and <= LongestCode && code.All(letter => letter is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-');

    private static bool HasValue(CouponDraft draft, string currency) => draft.Unit switch
    {
        CouponUnit.Percent => draft.Value is >= 1 and <= Whole && decimal.IsInteger(draft.Value.Value),
        CouponUnit.Amount => MinorOf(draft, currency) > 0,
    };

    // More digits than the currency has are refused even where they are zeros: 1.000 means a thousand to many.
    private static long? MinorOf(CouponDraft draft, string currency) => CurrencyDigits.Of(currency) is var digits && draft.Value is { } value and < MostAmount && value.Scale <= digits.Count
        ? digits.ToMinor(value)
        : null;

    private static Refusal WrongValue(CouponUnit unit) => unit switch
    {
        CouponUnit.Percent => PaymentRefusals.WrongCouponPercent,
        CouponUnit.Amount => PaymentRefusals.WrongCouponAmount,
    };
}
