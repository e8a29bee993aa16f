using Microsoft.AspNetCore.Components.Routing;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Shell;

/// <summary>Where the navigation of signed-in pages leads, by role. Showing a link is no permission: each page decides for itself.</summary>
internal static class AppLinks
{
    public static IEnumerable<AppLink> For(Roles roles) =>
    [
        .. Where(roles.HasFlag(Roles.Tutor), Tutor),
        .. Where(!roles.HasFlag(Roles.Tutor) || roles.HasFlag(Roles.Student), Student),
        new AppLink("/bookings", "calendar", "Lessons", IsShort: true),
        .. Where(roles.HasFlag(Roles.Student), [new AppLink("/wallet", "wallet", "Wallet", IsShort: !roles.HasFlag(Roles.Tutor)), new AppLink("/packages", "ticket", "Packages", IsShort: !roles.HasFlag(Roles.Tutor))]),
        .. Where(roles.HasFlag(Roles.Admin), Admin),
        new AppLink("/account/manage", "user", "Account", IsShort: true),
    ];

    private static readonly AppLink[] Tutor =
    [
        new("/tutor", "home", "Today", IsShort: true, NavLinkMatch.All),
        new("/tutor/availability", "clock", "Hours", IsShort: true),
        new("/tutor/profile", "pen", "Profile", IsShort: true),
        new("/tutor/packages", "ticket", "Offers", IsShort: false),
        new("/tutor/reviews", "star", "Reviews", IsShort: false),
        new("/tutor/earnings", "chart", "Earnings", IsShort: false),
    ];

    private static readonly AppLink[] Student =
    [
        new("/tutors", "search", "Find a tutor", IsShort: true),
    ];

    private static readonly AppLink[] Admin =
    [
        new("/admin/tutors", "shield", "Profiles", IsShort: true),
        new("/admin/disputes", "scale", "Disputes", IsShort: true),
        new("/admin/reviews", "flag", "Reports", IsShort: false),
        new("/admin/bookings", "book", "Bookings", IsShort: false),
        new("/admin/ledger", "wallet", "Ledger", IsShort: false),
        new("/admin/coupons", "ticket", "Coupons", IsShort: false),
        new("/admin/health", "pulse", "Health", IsShort: false),
    ];

    private static AppLink[] Where(bool condition, AppLink[] links) => condition ? links : [];
}
