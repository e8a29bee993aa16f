using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>A person's own webhooks and their logs.</summary>
public sealed class WebhookQueries(IDbContextFactory<TutorBookingDb> databases)
{
    public async Task<IReadOnlyList<WebhookLine>> ListAsync(CurrentUser user, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Webhooks.Where(webhook => webhook.PersonId == user.Id).OrderBy(webhook => webhook.Id)
            .Select(webhook => new WebhookLine(webhook.Id, webhook.Address, webhook.CreatedAt, webhook.PausedAt)).ToListAsync(ct);
    }

    /// <summary>What was sent to one of them, newest first; refused with WEBHOOK_NOT_FOUND, and VALIDATION for no page of any list.</summary>
    public async Task<Result<Page<WebhookDeliveryLine>>> DeliveriesAsync(CurrentUser user, WebhookId id, int pageNumber, int pageSize, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (!await db.Webhooks.AnyAsync(webhook => webhook.Id == id && webhook.PersonId == user.Id, ct)) return WebhookRefusals.NotFound;
        if (PageWindow.Refuse(pageNumber, pageSize) is { } refusal) return refusal;

        var all = db.WebhookDeliveries.Where(delivery => delivery.WebhookId == id);
        var window = PageWindow.Nearest(await all.CountAsync(ct), pageNumber, pageSize);
        return window.With(await window.Of(all.OrderByDescending(delivery => delivery.Id))
            .Select(delivery => new WebhookDeliveryLine(
                delivery.Id, delivery.BookingId, delivery.Type, delivery.Payload, delivery.CreatedAt, delivery.DeliveredAt,
                delivery.Attempts, delivery.DueAt, delivery.Answer, delivery.Failure)).ToListAsync(ct));
    }
}
