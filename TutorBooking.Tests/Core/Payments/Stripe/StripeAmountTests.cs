using TutorBooking.Core.Payments.Stripe;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Core.Payments.Stripe;

public sealed class StripeAmountTests
{
    [Theory]
    [InlineData("EUR", 5175, 5175L)]
    [InlineData("JPY", 500, 500L)]
    [InlineData("ISK", 5, 500L)]
    [InlineData("UGX", 5, 500L)]
    [InlineData("BIF", 50000, 500L)]
    [InlineData("BIF", 50050, null)]
    [InlineData("KWD", 5120, 5120L)]
    [InlineData("KWD", 5124, null)]
    public void An_amount_is_said_in_the_units_of_Stripe_and_never_rounded(string currency, long minor, long? expected) =>
        StripeAmount.Of(new Money(minor, currency)).ShouldBe(expected);
}
