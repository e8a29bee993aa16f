using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using TutorBooking.Web.Shell;

namespace TutorBooking.Web.Hosting;

internal static class PageFrames
{
    /// <summary>The frame of the page that answers this request; everything that is no page counts as public.</summary>
    public static PageFrame Of(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is { } page ? Of(page) : PageFrame.Public;

    public static PageFrame Of(Type page) =>
        Attribute.GetCustomAttribute(page, typeof(LayoutAttribute)) is LayoutAttribute attribute
        && (attribute.LayoutType == typeof(AppLayout) || attribute.LayoutType == typeof(FocusLayout))
            ? PageFrame.App
            : PageFrame.Public;
}
