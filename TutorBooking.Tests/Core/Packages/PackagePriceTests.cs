using FsCheck;
using FsCheck.Fluent;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Core.Packages;

public sealed class PackagePriceTests
{
    [Theory]
    [InlineData(60, 5, 5, 25875, 24581, 4275)] // 245.8125
    [InlineData(60, 5, 10, 25875, 23288, 4050)] // 232.875: half a cent goes up
    [InlineData(60, 10, 10, 51750, 46575, 4050)]
    [InlineData(60, 5, 0, 25875, 25875, 4500)]
    [InlineData(30, 2, 50, 5176, 2588, 1125)]
    [InlineData(25, 50, 13, 107800, 93786, 1630)]
    public void At_45_an_hour_each_package_has_its_total(int minutes, int credits, int discount, long full, long total, long tutor)
    {
        var price = PackagePrice.For(new Money(4500, "EUR"), minutes, credits, discount, feePercent: 15);

        (price.Full.Minor, price.Total.Minor, price.Saved.Minor, price.TutorPerLesson.Minor).ShouldBe((full, total, full - total, tutor));
    }

    [Fact]
    public void Credits_are_worth_the_price_together_and_only_the_last_differs() => Prop.ForAll(
        Gen.Choose(1, 2_000_000).ToArbitrary(), Gen.Choose(1, 50).ToArbitrary(), (minor, credits) =>
        {
            var values = CreditValues.Of(new Money(minor, "EUR"), credits);

            values.Count.ShouldBe(credits);
            values.Sum(value => value.Minor).ShouldBe(minor);
            values.Take(credits - 1).ShouldAllBe(value => value == values[0]);
            (values[^1].Minor - values[0].Minor).ShouldBeInRange(0, credits - 1);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(5175, 675)] // as of a lesson that is paid by itself
    [InlineData(4916, 641)] // 641.217
    [InlineData(23, 3)]
    [InlineData(0, 0)]
    public void The_fee_inside_what_was_paid_is_15_parts_of_115(long paid, long fee) =>
        new PlatformFee(15).Within(new Money(paid, "EUR")).Minor.ShouldBe(fee);
}
