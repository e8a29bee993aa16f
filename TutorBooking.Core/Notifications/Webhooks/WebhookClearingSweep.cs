using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>Forgets what webhooks were told more than 30 days ago.</summary>
public sealed class WebhookClearingSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, IClock clock, ILogger<WebhookClearingSweep> log)
    : ForgettingSweep<WebhookDelivery>(databases, records, clock, log)
{
    private static readonly Duration Kept = Duration.FromDays(30);

    public override string Name => "old deliveries to webhooks";

    protected override IQueryable<WebhookDelivery> Old(TutorBookingDb db, Instant now)
    {
        var past = now - Kept;
        return db.WebhookDeliveries.Where(delivery => delivery.CreatedAt < past);
    }
}
