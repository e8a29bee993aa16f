using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Stripe;

/// <summary>An amount in the units that Stripe counts a currency in, which are not always those of ISO 4217.</summary>
internal static class StripeAmount
{
    /// <summary>Null where Stripe cannot take exactly this much: it is never rounded, for nobody agreed to another amount.</summary>
    public static long? Of(Money amount)
    {
        var digits = DigitsOf(amount.Currency);
        return digits.ToMinor(amount.Major) is { } units && (digits.Count < 3 || units % 10 is 0) ? units : null;
    }

    // Krona and Ugandan shilling have no digits any more, but Stripe still counts them in hundredths. Of thousandths, its banks take tens only.
    private static CurrencyDigits DigitsOf(string currency) => new(currency switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "JPY" or "KMF" or "KRW" or "MGA" or "PYG" or "RWF" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "JOD" or "KWD" or "OMR" or "TND" => 3,
        _ => 2,
    });
}
