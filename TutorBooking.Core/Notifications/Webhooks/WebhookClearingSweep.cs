using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>Forgets what webhooks were told more than 30 days ago.</summary>
public sealed class WebhookClearingSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, IClock clock, ILogger<WebhookClearingSweep> log)
    : Sweep(records, clock, log)
{
    private static readonly Duration Kept = Duration.FromDays(30);

    public override string Name => "old deliveries to webhooks";

    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct)
    {
        var past = now - Kept;
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.WebhookDeliveries.Where(delivery => delivery.CreatedAt < past).ExecuteDeleteAsync(ct);
    }
}
