using NodaTime;

namespace TutorBooking.Web.Hosting;

/// <summary>By whose clock a static page is written: the account's zone, else the one the browser told of, else none yet.</summary>
internal static class VisitorZone
{
    /// <summary>Set by site.js from the browser's own zone.</summary>
    public const string Cookie = "tz";

    public static DateTimeZone? Of(HttpContext context) =>
        context.User.ToCurrentUserOrNull()?.Zone ?? OfBrowser(context);

    /// <summary>What the browser says, whoever is signed in; null before its first answer or where it names no known zone.</summary>
    public static DateTimeZone? OfBrowser(HttpContext context) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(Uri.UnescapeDataString(context.Request.Cookies[Cookie] ?? ""));
}
