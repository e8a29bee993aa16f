using Microsoft.AspNetCore.Components.Routing;

namespace TutorBooking.Web.Shell;

/// <summary>One link of the navigation.</summary>
/// <param name="IsShort">Whether it also stands in the phone's bar of five.</param>
internal sealed record AppLink(string Address, string Icon, string Words, bool IsShort, NavLinkMatch Match = NavLinkMatch.Prefix);
