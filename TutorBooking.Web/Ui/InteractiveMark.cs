using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace TutorBooking.Web.Ui;

/// <summary>Stands in every interactive page and tells the document, once the circuit answers, that its controls work.</summary>
public sealed class InteractiveMark(IJSRuntime script) : ComponentBase
{
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await script.InvokeVoidAsync("tutorBooking.markInteractive");
        }
    }
}
