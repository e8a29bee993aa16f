using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace TutorBooking.Core.Platform;

/// <summary>Carries committed messages to their handlers, oldest first and at least once; a failed one waits longer each time.</summary>
public sealed partial class OutboxDispatcher(
    IDbContextFactory<TutorBookingDb> databases,
    OutboxSignal signal,
    IEnumerable<IOutboxHandler> handlers,
    IClock clock,
    ILogger<OutboxDispatcher> log) : BackgroundService
{
    private const int BatchSize = 100;

    // Only a net: a wake follows every commit, so this matters after a failure or a crash between the commit and the wake.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, IOutboxHandler> handlerOf = handlers.ToDictionary(handler => handler.Kind, StringComparer.Ordinal);

    /// <summary>Delivers what is due, and answers whether there may be more.</summary>
    public async Task<bool> DeliverAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetCurrentInstant();
        var due = await db.Outbox.Where(message => message.DeliveredAt == null && message.DueAt <= now)
            .OrderBy(message => message.Id).Take(BatchSize).ToListAsync(ct);

        foreach (var message in due)
        {
            await DeliverAsync(message, ct);
        }

        if (due.Count > 0)
        {
            await db.SaveChangesAsync(ct);
        }

        return due.Count == BatchSize;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await TryBatchAsync(stoppingToken)) continue;

            await signal.WaitAsync(LongestSleep, stoppingToken);
        }
    }

    private async Task<bool> TryBatchAsync(CancellationToken ct)
    {
        try
        {
            return await DeliverAsync(ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            LogBatchFailure(failure);
            return false;
        }
    }

    // What fails stays undelivered and is met again later; it stops neither the others nor the dispatcher.
    private async Task DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        try
        {
            await handlerOf[message.Kind].HandleAsync(message, ct);
            message.MarkDelivered(clock.GetCurrentInstant());
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            message.Postpone(clock.GetCurrentInstant());
            LogFailure(failure, message.Kind, message.Id, message.Attempts);
        }
    }

    [LoggerMessage(LogLevel.Error, "Outbox: {Kind} {MessageId} not delivered at attempt {Attempts}, will be tried again")]
    private partial void LogFailure(Exception failure, string kind, long messageId, int attempts);

    [LoggerMessage(LogLevel.Error, "Outbox: a batch could not be read or saved, will be tried again")]
    private partial void LogBatchFailure(Exception failure);
}
