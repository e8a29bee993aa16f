using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Accounts;

/// <summary>Where a person comes out after logging in.</summary>
internal static class StartPage
{
    /// <summary>The page that asked for the login, if it is one of ours; else an admin begins with the tutors to review, a tutor with today, everybody else with the lessons.</summary>
    public static string After(string? returnUrl, Roles roles) =>
        IsOurs(returnUrl) ? returnUrl ?? "/"
        : roles.HasFlag(Roles.Admin) ? "/admin/tutors"
        : roles.HasFlag(Roles.Tutor) ? "/tutor"
        : "/bookings";

    // Browsers read //host and /\host as another site, and leave out tabs and line ends before they look.
    public static bool IsOurs(string? url) =>
        url is ['/'] or ['/', not ('/' or '\\'), ..] && !url.Any(char.IsControl);
}
