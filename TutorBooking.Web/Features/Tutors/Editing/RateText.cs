using System.Globalization;

namespace TutorBooking.Web.Features.Tutors.Editing;

/// <summary>A rate as people type it: 45, 45.00 or 45,00.</summary>
internal static class RateText
{
    public static string Of(decimal? rate) => rate?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Null for nothing typed, and for what is no number.</summary>
    public static decimal? Read(string text) =>
        decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) ? rate : null;

    public static bool IsReadable(string text) => string.IsNullOrWhiteSpace(text) || Read(text) is not null;
}
