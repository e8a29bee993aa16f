using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>Sends what is queued for webhooks, several addresses at a time and one event after the other to each, so that a slow one holds up little but itself.</summary>
public sealed class WebhookSweep(IDbContextFactory<TutorBookingDb> databases, WebhookApi api, SweepRecords records, IClock clock, ILogger<WebhookSweep> log)
    : Sweep(records, clock, log)
{
    private const int BatchSize = 50;
    private const int AtOnce = 8;

    // While it is being sent nobody else sends it; if this machine dies meanwhile, another does after that.
    private static readonly Duration Lease = Duration.FromMinutes(1);

    public override string Name => "events for webhooks";

    protected override TimeSpan Pause => TimeSpan.FromSeconds(2);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct)
    {
        var done = 0;
        while (await NextAsync(now, ct) is { Count: > 0 } batch)
        {
            var sent = 0;
            await Parallel.ForEachAsync(batch, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (id, token) =>
                Interlocked.Add(ref sent, await EachAsync([id], row => row, SendAsync, token)));
            if (sent is 0) break;

            done += sent;
        }

        return done;

        Task<int> SendAsync(WebhookDeliveryId id) => TrySendAsync(id, ct);
    }

    // The first that waits at each address.
    private async Task<List<WebhookDeliveryId>> NextAsync(Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var told = db.Webhooks.Where(webhook => webhook.PausedAt == null).Select(webhook => webhook.Id);
        return await db.WebhookDeliveries.Where(delivery => delivery.DueAt <= now && told.Contains(delivery.WebhookId))
            .GroupBy(delivery => delivery.WebhookId).Select(waiting => waiting.Min(delivery => delivery.Id))
            .OrderBy(id => id).Take(BatchSize).ToListAsync(ct);
    }

    private async Task<int> TrySendAsync(WebhookDeliveryId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = Now;
        var delivery = await db.WebhookDeliveries.SingleOrDefaultAsync(delivery => delivery.Id == id && delivery.DueAt <= now, ct);
        if (delivery is null) return 0;

        (delivery.DueAt, delivery.TriedAt, delivery.Attempts, delivery.Version) = (now + Lease, now, delivery.Attempts + 1, delivery.Version + 1);
        if (await db.TrySaveAsync(ct) is not SaveOutcome.Saved) return 0;

        var webhook = await db.Webhooks.SingleAsync(webhook => webhook.Id == delivery.WebhookId, ct);
        (delivery.Answer, delivery.Failure) = await AnswerAsync(webhook, delivery, now, ct);
        Note(webhook, delivery);
        await db.TrySaveAsync(ct);
        return 1;
    }

    private async Task<(int? Answer, string? Failure)> AnswerAsync(Webhook webhook, WebhookDelivery delivery, Instant now, CancellationToken ct)
    {
        try
        {
            var answer = await api.SendAsync(webhook, delivery, now, ct);
            return (answer, answer is >= 200 and < 300 ? null : "The address did not take it.");
        }
        catch (HttpRequestException)
        {
            return (null, "The address could not be reached.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, "The address took too long to answer.");
        }
    }

    private void Note(Webhook webhook, WebhookDelivery delivery)
    {
        var now = Now;
        delivery.Version++;
        if (delivery.Failure is null)
        {
            (delivery.DeliveredAt, delivery.DueAt, webhook.HeardAt) = (now, null, now);
        }
        else
        {
            delivery.DueAt = WebhookRetries.Next(delivery.Attempts, now);
            webhook.NoteSilence(now);
        }
    }
}
