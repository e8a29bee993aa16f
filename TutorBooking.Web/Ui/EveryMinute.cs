using Microsoft.AspNetCore.Components;

namespace TutorBooking.Web.Ui;

/// <summary>Asks a page on a circuit to look at the clock again, so that waits and "in progress" stay true while it is open.</summary>
public sealed partial class EveryMinute(TimeProvider time, ILogger<EveryMinute> logger) : ComponentBase, IDisposable
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
            timer = time.CreateTimer(_ => _ = InvokeAsync(TickAsync), state: null, Pause, Pause);
        }
    }

    // Nobody awaits a timer. What fails now is tried again in a minute, and the page stays open.
    private async Task TickAsync()
    {
        try
        {
            await Tick.InvokeAsync();
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or ObjectDisposedException))
        {
            LogFailure(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "A page could not be brought up to date, will be tried again")]
    private partial void LogFailure(Exception failure);
}
