using System.Globalization;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>A rate for an hour as people write it: 45 or 45.50.</summary>
internal static class RateField
{
    private const decimal Highest = 10_000;

    /// <summary>Minor units of the currency.</summary>
    public static long Read(string text, string currency, Action<string> complain)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) || rate is <= 0 or > Highest)
        {
            complain($"'{text}' is no rate for an hour. Write it like 45.50, above 0 and at most {Highest.ToString(CultureInfo.InvariantCulture)}.");
            return 0;
        }

        var digits = CurrencyDigits.Of(currency);
        if (digits.ToMinor(rate) is { } minor) return minor;

        complain($"'{text}' has too many digits after the point. {currency} has {digits.Count}.");
        return 0;
    }
}
