using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>Adds and removes a person's webhooks, lets a paused one go on, and sends again what one has missed.</summary>
public sealed class WebhookService(IDbContextFactory<TutorBookingDb> databases, IOptions<WebhookOptions> options, IClock clock)
{
    /// <summary>From now on the address is told of every event of the person's lessons. Refused with VALIDATION or WEBHOOK_LIMIT.</summary>
    public async Task<Result<Webhook>> AddAsync(CurrentUser user, string? address, CancellationToken ct)
    {
        var read = WebhookAddress.Read(address, options.Value.AllowPrivateAddresses);
        if (read.Refusal is { } refusal) return refusal;

        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Webhooks.CountAsync(webhook => webhook.PersonId == user.Id, ct) >= Webhook.MostPerPerson) return WebhookRefusals.TooMany;

        var added = Webhook.Of(user.Id, read.Value, clock.GetCurrentInstant());
        db.Webhooks.Add(added);
        await db.SaveChangesAsync(ct);
        return added;
    }

    /// <summary>Removes it with its log; null, or WEBHOOK_NOT_FOUND.</summary>
    public async Task<Refusal?> RemoveAsync(CurrentUser user, WebhookId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Own(db, user, id).ExecuteDeleteAsync(ct) is 0 ? WebhookRefusals.NotFound : null;
    }

    /// <summary>Tells a paused one again, from what still waits for it on; null, or WEBHOOK_NOT_FOUND. One that is not paused stays as it is.</summary>
    public async Task<Refusal?> ResumeAsync(CurrentUser user, WebhookId id, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await Own(db, user, id).ExecuteUpdateAsync(webhook => webhook.SetProperty(one => one.PausedAt, (Instant?)null).SetProperty(one => one.HeardAt, now), ct);
        return found is 0 ? WebhookRefusals.NotFound : null;
    }

    /// <summary>Sends it again, with the same body and the same event, whether or not it had arrived; null, or WEBHOOK_NOT_FOUND, DELIVERY_NOT_FOUND or CHANGED_MEANWHILE.</summary>
    public async Task<Refusal?> SendAgainAsync(CurrentUser user, WebhookId id, WebhookDeliveryId deliveryId, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (!await Own(db, user, id).AnyAsync(ct)) return WebhookRefusals.NotFound;

        var delivery = await db.WebhookDeliveries.SingleOrDefaultAsync(delivery => delivery.Id == deliveryId && delivery.WebhookId == id, ct);
        if (delivery is null) return WebhookRefusals.NoSuchDelivery;

        delivery.SendAgain(clock.GetCurrentInstant());
        return await db.TrySaveAsync(ct) is SaveOutcome.Saved ? null : WebhookRefusals.ChangedMeanwhile;
    }

    private static IQueryable<Webhook> Own(TutorBookingDb db, CurrentUser user, WebhookId id) =>
        db.Webhooks.Where(webhook => webhook.Id == id && webhook.PersonId == user.Id);
}
