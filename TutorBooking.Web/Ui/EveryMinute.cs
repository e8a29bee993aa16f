using Microsoft.AspNetCore.Components;

namespace TutorBooking.Web.Ui;

/// <summary>Asks a page on a circuit to look at the clock again, so that waits and "in progress" stay true while it is open.</summary>
public sealed class EveryMinute(TimeProvider time) : ComponentBase, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private ITimer? timer;

    [Parameter, EditorRequired]
    public EventCallback Tick { get; set; }

    public void Dispose() => timer?.Dispose();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            timer = time.CreateTimer(_ => _ = InvokeAsync(() => Tick.InvokeAsync()), state: null, Pause, Pause);
        }
    }
}
