using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;
using static TutorBooking.Tests.Core.Payments.Coupons.Vouchers;

namespace TutorBooking.Tests.Core.Payments.Coupons;

public sealed class CouponPolicyTests
{
    private static readonly Duration Moment = Duration.FromTicks(1);

    [Fact]
    public void It_is_valid_from_its_first_moment_and_no_more_at_its_end()
    {
        var coupon = Of(mostUses: null);

        WhyNot(coupon, From - Moment).ShouldBe(PaymentRefusals.CouponNotYetValid);
        WhyNot(coupon, From).ShouldBeNull();
        WhyNot(coupon, Until - Moment).ShouldBeNull();
        WhyNot(coupon, Until).ShouldBe(PaymentRefusals.CouponExpired);
    }

    [Fact]
    public void A_withdrawn_coupon_is_no_longer_valid()
    {
        var coupon = Of(mostUses: null);
        coupon.Withdraw(new UserId(1), From);

        WhyNot(coupon, From).ShouldBe(PaymentRefusals.CouponExpired);
    }

    [Fact]
    public void The_last_use_is_a_use_and_there_is_none_behind_it()
    {
        var coupon = Of(mostUses: 2);
        coupon.NoteUse();
        WhyNot(coupon, From).ShouldBeNull();

        coupon.NoteUse();
        WhyNot(coupon, From).ShouldBe(PaymentRefusals.CouponUsedUp);
        coupon.NoteReturn();
        WhyNot(coupon, From).ShouldBeNull();
    }

    [Fact]
    public void Who_has_used_it_is_told_that_and_not_that_it_is_used_up()
    {
        var coupon = Of(mostUses: 1);
        coupon.NoteUse();

        CouponPolicy.WhyNotUsed(coupon, isUsed: true, "EUR", From).ShouldBe(PaymentRefusals.CouponUsed);
    }

    [Fact]
    public void An_amount_in_another_currency_is_no_longer_valid() =>
        CouponPolicy.WhyNotUsed(Of(mostUses: null, new Money(1000, "EUR")), isUsed: false, "USD", From).ShouldBe(PaymentRefusals.CouponExpired);

    [Theory]
    [InlineData(10, 5175, 518)]
    [InlineData(1, 49, 0)]
    [InlineData(1, 50, 1)]
    [InlineData(33, 5175, 1708)]
    [InlineData(100, 5175, 5175)]
    public void A_percentage_is_rounded_half_up(int percent, long total, long discount) =>
        CouponPolicy.DiscountOn(new CouponValue(percent, Amount: null), new Money(total, "EUR")).Minor.ShouldBe(discount);

    [Theory]
    [InlineData(1000, 5175, 1000)]
    [InlineData(5174, 5175, 5174)]
    [InlineData(5175, 5175, 5175)]
    [InlineData(9000, 5175, 5175)]
    public void An_amount_is_at_most_all_there_is_to_pay(long amount, long total, long discount) =>
        CouponPolicy.DiscountOn(new CouponValue(Percent: null, new Money(amount, "EUR")), new Money(total, "EUR")).Minor.ShouldBe(discount);

    [Theory]
    [InlineData("ABC", true)]
    [InlineData(" spring-10 ", true)]
    [InlineData("AB", false)]
    [InlineData("A B C", false)]
    [InlineData("ÄBC", false)]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ-01234", true)]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ-012345", false)]
    public void A_code_has_three_to_thirty_two_letters_digits_and_hyphens(string code, bool isOne) =>
        CouponPolicy.WhyNotAdded(TenPercent with { Code = code }, "EUR").ShouldBe(isOne ? null : PaymentRefusals.WrongCouponCode);

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("12.5", false)]
    [InlineData("100", true)]
    [InlineData("101", false)]
    [InlineData(null, false)]
    public void A_percentage_is_a_whole_number_up_to_a_hundred(string? percent, bool isOne) =>
        CouponPolicy.WhyNotAdded(TenPercent with { Value = Read(percent) }, "EUR").ShouldBe(isOne ? null : PaymentRefusals.WrongCouponPercent);

    [Theory]
    [InlineData("0", false)]
    [InlineData("0.01", true)]
    [InlineData("10.5", true)]
    [InlineData("10.001", false)]
    [InlineData("1.000", false)]
    [InlineData("99999999999999999999", false)]
    [InlineData(null, false)]
    public void An_amount_is_money_above_zero(string? amount, bool isOne) =>
        CouponPolicy.WhyNotAdded(Amount(0) with { Value = Read(amount) }, "EUR").ShouldBe(isOne ? null : PaymentRefusals.WrongCouponAmount);

    [Fact]
    public void A_window_ends_after_it_begins_and_uses_begin_at_one()
    {
        CouponPolicy.WhyNotAdded(TenPercent with { ValidUntil = From }, "EUR").ShouldBe(PaymentRefusals.WrongCouponWindow);
        CouponPolicy.WhyNotAdded(TenPercent with { ValidFrom = null }, "EUR").ShouldBe(PaymentRefusals.WrongCouponWindow);
        CouponPolicy.WhyNotAdded(TenPercent with { ValidUntil = From + Moment }, "EUR").ShouldBeNull();
        CouponPolicy.WhyNotAdded(TenPercent with { MostUses = 0 }, "EUR").ShouldBe(PaymentRefusals.WrongCouponUses);
        CouponPolicy.WhyNotAdded(TenPercent with { MostUses = 1 }, "EUR").ShouldBeNull();
    }

    private static decimal? Read(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Refusal? WhyNot(Coupon coupon, Instant now) => CouponPolicy.WhyNotUsed(coupon, isUsed: false, "EUR", now);

    private static Coupon Of(int? mostUses, Money? amount = null) => new()
    {
        Code = Spring,
        Percent = amount is null ? 10 : null,
        AmountMinor = amount?.Minor,
        Currency = amount?.Currency,
        ValidFrom = From,
        ValidUntil = Until,
        MostUses = mostUses,
        CreatedBy = new UserId(1),
        CreatedAt = FakeClock.Start,
    };
}
