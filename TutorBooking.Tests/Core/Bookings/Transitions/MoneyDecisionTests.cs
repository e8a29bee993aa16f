using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

public sealed class MoneyDecisionTests
{
    private static readonly LessonPrice Price = new(4500, 675, "EUR");

    [Theory]
    [InlineData(100, 5175, 0)]
    [InlineData(0, 0, 4500)]
    [InlineData(50, 2588, 2250)]
    [InlineData(33, 1708, 3015)]
    [InlineData(1, 52, 4455)]
    public void An_admin_gives_back_a_part_and_the_tutor_gets_his_share_of_the_rest(int percent, long back, long earned)
    {
        var decision = MoneyDecision.Part(MoneyRule.AdminDecided, Price.OutOfWallet, percent);

        decision.Back.ShouldBe(new Money(back, "EUR"));
        decision.Earned.ShouldBe(new Money(earned, "EUR"));
    }

    [Fact]
    public void The_parts_never_exceed_the_whole_whatever_the_price()
    {
        foreach (var (price, percent) in from minor in Enumerable.Range(0, 400) from percent in Enumerable.Range(0, 101) select (LessonPrice.For(new Money(minor * 7, "EUR"), 50, 15), percent))
        {
            var decision = MoneyDecision.Part(MoneyRule.AdminDecided, price.OutOfWallet, percent);

            decision.Back.Minor.ShouldBeInRange(0, price.Total.Minor);
            decision.Earned.Minor.ShouldBeInRange(0, price.Total.Minor - decision.Back.Minor);
        }
    }

    [Fact]
    public void A_lesson_that_costs_nothing_gives_nothing_back() =>
        MoneyDecision.Part(MoneyRule.AdminDecided, new LessonPrice(0, 0, "EUR").OutOfWallet, 50).ShouldBe(new MoneyDecision(MoneyRule.AdminDecided, Money.Zero("EUR"), Money.Zero("EUR")));
}
