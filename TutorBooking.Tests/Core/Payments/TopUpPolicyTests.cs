using TutorBooking.Core.Payments.Wallets;

namespace TutorBooking.Tests.Core.Payments;

public sealed class TopUpPolicyTests
{
    [Theory]
    [InlineData("EUR", "45", 4500)]
    [InlineData("EUR", " 45.5 ", 4550)]
    [InlineData("EUR", "45,50", 4550)]
    [InlineData("EUR", "5.00", 500)]
    [InlineData("EUR", "1000.00", 100_000)]
    [InlineData("JPY", "500", 500)]
    [InlineData("KWD", "45.505", 45_505)]
    public void An_amount_reads_as_people_write_it(string currency, string text, long minor) =>
        new TopUpPolicy(currency, 5, 1_000).Read(text).Value.Minor.ShouldBe(minor);

    [Theory]
    [InlineData("EUR", "45.505", "too many digits")]
    [InlineData("EUR", "45.500", "too many digits")]
    [InlineData("EUR", "1.000", "too many digits")]
    [InlineData("JPY", "500.0", "whole units")]
    [InlineData("EUR", "4.99", "5.00 EUR to 1000.00 EUR")]
    [InlineData("EUR", "1000.01", "outside the limits")]
    [InlineData("EUR", "0", "outside the limits")]
    [InlineData("EUR", "79228162514264337593543950335", "outside the limits")]
    [InlineData("EUR", "-45", "no number")]
    [InlineData("EUR", "1,000.00", "no number")]
    [InlineData("EUR", "1e3", "no number")]
    [InlineData("EUR", "45 €", "no number")]
    [InlineData("EUR", "45 USD", "no number")]
    [InlineData("EUR", "", "no number")]
    public void Another_is_refused_with_what_is_wrong(string currency, string text, string words)
    {
        var refusal = new TopUpPolicy(currency, 5, 1_000).Read(text).Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe("VALIDATION");
        refusal.Sentence.ShouldContain(words);
    }
}
