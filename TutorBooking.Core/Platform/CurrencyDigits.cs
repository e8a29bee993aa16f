namespace TutorBooking.Core.Platform;

/// <summary>How many digits a currency has after its point, by ISO 4217.</summary>
public readonly record struct CurrencyDigits(int Count)
{
    /// <summary>The value of one minor unit, with as many digits as it has.</summary>
    public decimal MajorPerMinor => new(1, 0, 0, isNegative: false, (byte)Count);

    public static CurrencyDigits Of(string currency) => new(currency switch
    {
        "CLP" or "ISK" or "JPY" or "KRW" or "PYG" or "UGX" or "VND" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        _ => 2,
    });

    /// <summary>A limit from the settings in minor units: one with more digits than the currency counts as the whole minor unit below.</summary>
    public long WholeMinor(decimal major) => (long)(major / MajorPerMinor);

    /// <summary>What a person wrote as 45 or 45.00, in minor units; null if it has more digits than the currency or is out of range.</summary>
    public long? ToMinor(decimal major)
    {
        // Farther away even the division is out of range.
        if (Math.Abs(major) > long.MaxValue) return null;

        var minor = major / MajorPerMinor;
        return decimal.IsInteger(minor) && Math.Abs(minor) <= long.MaxValue ? (long)minor : null;
    }
}
