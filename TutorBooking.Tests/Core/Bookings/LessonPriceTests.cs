using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Core.Bookings;

public sealed class LessonPriceTests
{
    [Theory]
    [InlineData(25, 1875, 281, 2156)]
    [InlineData(30, 2250, 338, 2588)]
    [InlineData(45, 3375, 506, 3881)]
    [InlineData(50, 3750, 563, 4313)]
    [InlineData(60, 4500, 675, 5175)]
    [InlineData(90, 6750, 1013, 7763)]
    [InlineData(120, 9000, 1350, 10350)]
    public void At_45_an_hour_each_length_has_its_total(int minutes, long tutor, long fee, long total)
    {
        var price = LessonPrice.For(new Money(4500, "EUR"), minutes, feePercent: 15);

        price.Base.Minor.ShouldBe(tutor);
        price.Fee.Minor.ShouldBe(fee);
        price.Total.Minor.ShouldBe(total);
    }

    [Theory]
    [InlineData(1, 30, 1)] // half a cent goes up
    [InlineData(3, 30, 2)] // and up again, never to even
    [InlineData(1, 25, 0)]
    public void Half_a_cent_goes_up_and_never_to_even(long rate, int minutes, long expected) =>
        LessonPrice.For(new Money(rate, "EUR"), minutes, feePercent: 0).Base.Minor.ShouldBe(expected);

    [Fact]
    public void A_fee_may_have_two_decimals() =>
        LessonPrice.For(new Money(10_000, "EUR"), 60, feePercent: 12.34m).Fee.Minor.ShouldBe(1234);
}
