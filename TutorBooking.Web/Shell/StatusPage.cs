using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;

namespace TutorBooking.Web.Shell;

/// <summary>A page that stands in for another. Asked for by its own address, it answers with the status it is about.</summary>
// It stands in for posts too, and does nothing, so it asks for no token.
[RequireAntiforgeryToken(required: false)]
public abstract class StatusPage : ComponentBase
{
    [CascadingParameter]
    public HttpContext? Context { get; set; }

    protected abstract int Status { get; }

    protected override void OnInitialized()
    {
        // In the place of a failed page the status is set already, and an interactive one has no response left.
        if (Context is { Response: { HasStarted: false, StatusCode: StatusCodes.Status200OK } response })
        {
            response.StatusCode = Status;
        }
    }
}
