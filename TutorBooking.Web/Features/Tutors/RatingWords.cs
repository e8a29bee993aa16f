using System.Globalization;

namespace TutorBooking.Web.Features.Tutors;

internal static class RatingWords
{
    /// <summary>4.9 for 487 hundredths: one decimal, a half goes up.</summary>
    public static string Of(int hundredths) =>
        decimal.Round(hundredths / 100m, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);
}
