using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Tests.Web.Ui;

public sealed class MoneyWordsTests
{
    [Theory]
    [InlineData(5175, "EUR", "51.75\u00A0€")]
    [InlineData(-5175, "EUR", "\u221251.75\u00A0€")]
    [InlineData(500_000, "EUR", "5,000.00\u00A0€")]
    [InlineData(5170, "JPY", "5,170\u00A0¥")]
    [InlineData(5170, "KWD", "5.170\u00A0KWD")]
    public void Money_reads_as_people_write_it(long minor, string currency, string words) =>
        MoneyWords.Of(new Money(minor, currency)).ShouldBe(words);
}
