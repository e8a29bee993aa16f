using Microsoft.AspNetCore.Components;
using NodaTime;

namespace TutorBooking.Web.Ui;

/// <summary>Asks a page on a circuit to look again at one instant, so that what opens or closes then does so at its second.</summary>
public sealed partial class AtInstant(TimeProvider time, IClock clock, ILogger<AtInstant> logger) : ComponentBase, IDisposable
{
    // A timer counts only so far.
    private static readonly Duration Longest = Duration.FromHours(1);

    private ITimer? timer;
    private Instant? awaited;
    private bool isClosed;

    /// <summary>Null where nothing is to come.</summary>
    [Parameter, EditorRequired]
    public Instant? When { get; set; }

    [Parameter, EditorRequired]
    public EventCallback Tick { get; set; }

    public void Dispose()
    {
        isClosed = true;
        timer?.Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (When != awaited) Await();
    }

    // Up to the whole millisecond that a timer knows, lest it ring a moment too early.
    private void Await()
    {
        timer?.Dispose();
        timer = null;
        awaited = When;
        if (isClosed || When is not { } when) return;

        var wait = when - clock.GetCurrentInstant();
        if (wait <= Duration.Zero) return;

        var due = TimeSpan.FromMilliseconds(Math.Ceiling(Duration.Min(wait, Longest).TotalMilliseconds));
        timer = time.CreateTimer(_ => _ = InvokeAsync(TickAsync), state: null, due, Timeout.InfiniteTimeSpan);
    }

    // Nobody awaits a timer. One that rang before its time is set again.
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

        Await();
    }

    [LoggerMessage(LogLevel.Error, "A page could not be brought up to date at its instant")]
    private partial void LogFailure(Exception failure);
}
