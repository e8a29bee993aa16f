using System.Globalization;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>A rate for an hour as people write it: 45 or 45.50. Whether it is within the limits is asked elsewhere.</summary>
internal static class RateField
{
    /// <summary>In major units; null where it is no number.</summary>
    public static decimal? Read(string text, Action<string> complain)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)) return rate;

        complain($"'{text}' is no rate for an hour. Write it like 45.50.");
        return null;
    }
}
