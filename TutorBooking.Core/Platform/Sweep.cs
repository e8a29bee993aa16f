using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace TutorBooking.Core.Platform;

/// <summary>Background work that looks again and again for what is due. Each may run on several machines at once, so every change it makes is guarded by the row's own version.</summary>
public abstract partial class Sweep(SweepRecords records, IClock clock, ILogger log) : BackgroundService
{
    /// <summary>What it looks for, in words.</summary>
    public abstract string Name { get; }

    /// <summary>The time by now, for work that waits for others on its way.</summary>
    protected Instant Now => clock.GetCurrentInstant();

    protected virtual TimeSpan Pause => TimeSpan.FromSeconds(5);

    /// <summary>Deals with all that is due now, and answers how many that were.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var done = await RunAsync(now, ct);
        records.NoteRun(Name, now, done);
        return done;
    }

    protected abstract Task<int> RunAsync(Instant now, CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            await TryAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Deals with one row after the other, and answers how many that were. One that cannot be dealt with stands in nobody's way, and is met again by the next run.</summary>
    /// <param name="rows">Those that are due.</param>
    /// <param name="idOf">What the log calls a row.</param>
    /// <param name="dealWith">Answers how many a row counts for: none where nothing was to be done with it any more.</param>
    /// <param name="ct">Gives the call up.</param>
    protected async Task<int> EachAsync<TRow>(IEnumerable<TRow> rows, Func<TRow, IId> idOf, Func<TRow, Task<int>> dealWith, CancellationToken ct)
    {
        var done = 0;
        foreach (var row in rows)
        {
            try
            {
                done += await dealWith(row);
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                records.NoteFailure(Name, clock.GetCurrentInstant());
                LogRowFailure(failure, Name, idOf(row).Value);
            }
        }

        return done;
    }

    /// <inheritdoc cref="EachAsync{TRow}(IEnumerable{TRow}, Func{TRow, IId}, Func{TRow, Task{int}}, CancellationToken)"/>
    protected Task<int> EachAsync<TRow>(IEnumerable<TRow> rows, Func<TRow, IId> idOf, Func<TRow, Task<bool>> dealWith, CancellationToken ct) =>
        EachAsync(rows, idOf, async row => await dealWith(row) ? 1 : 0, ct);

    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await RunAsync(ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            records.NoteFailure(Name, clock.GetCurrentInstant());
            LogFailure(failure, Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "Sweep of {Sweep}: row {Row} could not be dealt with and will be tried again")]
    private partial void LogRowFailure(Exception failure, string sweep, long row);

    [LoggerMessage(LogLevel.Error, "Sweep of {Sweep} failed and will be tried again")]
    private partial void LogFailure(Exception failure, string sweep);
}
