using System.Globalization;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace TutorBooking.Web.Ui;

/// <summary>How long something is still kept, to the second and drawn to scale; says once when that is over.</summary>
public sealed partial class Countdown(TimeProvider time, IClock clock, ILogger<Countdown> logger) : ComponentBase, IDisposable
{
    private const int Cells = 12;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private ITimer? timer;
    private bool isOver;

    /// <summary>What is kept, for who hears it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public Instant Until { get; set; }

    /// <summary>For how long it is kept when all of it is left: the length of the rail.</summary>
    [Parameter, EditorRequired]
    public Duration Whole { get; set; }

    /// <summary>Called once, when nothing is left.</summary>
    [Parameter]
    public EventCallback Over { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private Duration Left => Duration.Max(Duration.Zero, Until - clock.GetCurrentInstant());

    private string Clock => string.Create(CultureInfo.InvariantCulture, $"{(int)Left.TotalMinutes}:{Left.Seconds:00}");

    private int Lit => (int)Math.Ceiling(Left / Whole * Cells);

    public void Dispose() => timer?.Dispose();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            timer = time.CreateTimer(_ => _ = InvokeAsync(TickAsync), state: null, Pause, Pause);
        }
    }

    // Nobody awaits a timer, and what is over is said once.
    private async Task TickAsync()
    {
        StateHasChanged();
        if (isOver || Left > Duration.Zero) return;

        isOver = true;
        try
        {
            await Over.InvokeAsync();
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or ObjectDisposedException))
        {
            LogFailure(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "A page could not be told that its time is over")]
    private partial void LogFailure(Exception failure);
}
