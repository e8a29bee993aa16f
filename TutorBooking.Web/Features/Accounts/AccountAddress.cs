namespace TutorBooking.Web.Features.Accounts;

/// <summary>Addresses between account pages, with what has to travel along.</summary>
internal static class AccountAddress
{
    public const string TutorProfile = "/tutor/profile";

    /// <summary>A page that knows where the person wanted to go; an address that is not ours is dropped on the way.</summary>
    public static string With(string page, string? returnUrl) => StartPage.IsOurs(returnUrl)
        ? $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}returnUrl={Uri.EscapeDataString(returnUrl ?? "")}"
        : page;
}
