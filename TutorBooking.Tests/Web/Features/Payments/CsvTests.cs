using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Payments;

namespace TutorBooking.Tests.Web.Features.Payments;

public sealed class CsvTests
{
    [Theory]
    [InlineData("Ada Lovelace", "Ada Lovelace")]
    [InlineData("", "")]
    [InlineData("Lovelace, Ada", "\"Lovelace, Ada\"")]
    [InlineData("Ada \"the first\"", "\"Ada \"\"the first\"\"\"")]
    [InlineData("Ada\nLovelace", "\"Ada\nLovelace\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    public void What_somebody_wrote_is_text_and_never_a_formula(string written, string cell) => Csv.Text(written).ShouldBe(cell);

    [Theory]
    [InlineData(123_456_70, "EUR", "123456.70")]
    [InlineData(-5, "EUR", "-0.05")]
    [InlineData(1000, "JPY", "1000")]
    [InlineData(1, "KWD", "0.001")]
    public void Amounts_have_a_dot_and_the_digits_of_their_currency(long minor, string currency, string cell) => Csv.Amount(new Money(minor, currency)).ShouldBe(cell);

    [Fact]
    public void A_day_is_that_of_the_readers_clock() =>
        Csv.Date(Instant.FromUtc(2026, 12, 31, 23, 0), DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ShouldBe("2027-01-01");
}
