using System.Globalization;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Ui;

/// <summary>Money as people read it: 51.75 €, with a no-break space, grouped thousands and a true minus.</summary>
internal static class MoneyWords
{
    private const string NoBreakSpace = "\u00A0";
    private const string Minus = "\u2212";

    public static string Of(Money money)
    {
        var digits = CurrencyDigits.Of(money.Currency).Count;
        var amount = Math.Abs(money.Major).ToString($"N{digits}", CultureInfo.InvariantCulture);
        return $"{(money.Minor < 0 ? Minus : "")}{amount}{NoBreakSpace}{SignOf(money.Currency)}";
    }

    private static string SignOf(string currency) => currency switch
    {
        "EUR" => "€",
        "GBP" => "£",
        "USD" => "$",
        "JPY" => "¥",
        _ => currency,
    };
}
