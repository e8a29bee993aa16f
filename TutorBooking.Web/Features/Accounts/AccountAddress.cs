using System.Globalization;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Accounts;

/// <summary>Addresses between account pages, with what has to travel along.</summary>
internal static class AccountAddress
{
    public const string TutorProfile = "/tutor/profile";

    /// <summary>Whose link it is; where a link was cut or changed, nobody's.</summary>
    public static UserId AccountOf(string? number) => new(long.TryParse(number, CultureInfo.InvariantCulture, out var account) ? account : 0);

    public static bool Says(string? answer) => bool.TryParse(answer, out var isSo) && isSo;

    /// <summary>A page that knows where the person wanted to go; an address that is not ours is dropped on the way.</summary>
    public static string With(string page, string? returnUrl) => StartPage.IsOurs(returnUrl)
        ? $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}returnUrl={Uri.EscapeDataString(returnUrl ?? "")}"
        : page;
}
