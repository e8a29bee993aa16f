using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.JSInterop;

namespace TutorBooking.Web.Ui;

/// <summary>Stands in every interactive page and tells the document, once the circuit answers, that its controls work.</summary>
/// <remarks>An enhanced navigation may keep the page's component or bring a new one; site.js tells by the attribute here which it was.</remarks>
public sealed class InteractiveMark(IJSRuntime script) : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "hidden", value: true);
        builder.AddAttribute(2, "data-live", RendererInfo.IsInteractive ? "true" : "false");
        builder.CloseElement();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await script.InvokeVoidAsync("tutorBooking.markInteractive");
        }
    }
}
