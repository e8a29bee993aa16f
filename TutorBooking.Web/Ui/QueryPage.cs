using System.Globalization;

namespace TutorBooking.Web.Ui;

/// <summary>The number of a page of a list in an address, counted from 1.</summary>
internal static class QueryPage
{
    /// <summary>1 for what is no page.</summary>
    public static int Parse(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;
}
