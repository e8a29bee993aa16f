using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace TutorBooking.Web.Features.Scheduling;

/// <summary>A text in a drawing. Its tag means something else in Razor, so it cannot be written there.</summary>
public sealed class DrawnText : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>Where it stands, as the drawing's own attributes: x, y, dx, dy.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Position { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddMultipleAttributes(1, Position);
        builder.AddContent(2, Text);
        builder.CloseElement();
    }
}
