using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>Coupons in the words of admins.</summary>
internal static class CouponWords
{
    /// <summary>10 %, or 10.00 €</summary>
    public static string Of(CouponValue value) => value switch
    {
        { Percent: { } percent } => $"{percent} %",
        { Amount: { } amount } => MoneyWords.Of(amount),
        _ => "nothing",
    };

    /// <summary>3, or 3 of 10</summary>
    public static string Uses(CouponLine coupon) => coupon.MostUses is { } most ? $"{coupon.Uses} of {most}" : $"{coupon.Uses}";

    public static string Of(CouponUnit unit, string currency) => unit switch
    {
        CouponUnit.Percent => "Percent",
        CouponUnit.Amount => currency,
    };
}
