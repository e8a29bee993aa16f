using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>Queues what happened to a lesson for the webhooks of its two people, once however often it is asked to.</summary>
internal sealed class WebhookQueue(IDbContextFactory<TutorBookingDb> databases, IClock clock)
{
    // Two machines may queue for one webhook at once: who is second looks again at what is there.
    private const int MostLooks = 3;

    public async Task AddAsync(BookingChanged changed, CancellationToken ct)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            if (await TryAddAsync(changed, ct)) return;
        }

        throw new InvalidOperationException($"The events of booking {changed.BookingId.Value} could not be queued; the outbox brings them again.");
    }

    private async Task<bool> TryAddAsync(BookingChanged changed, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var webhooks = await db.Webhooks.AsNoTracking()
            .Where(webhook => webhook.PersonId == changed.StudentId || webhook.PersonId == changed.TutorAccountId).ToListAsync(ct);
        if (webhooks.Count is 0) return true;

        var booking = await db.Bookings.AsNoTracking().Include(booking => booking.Events).SingleAsync(booking => booking.Id == changed.BookingId, ct);
        foreach (var webhook in webhooks)
        {
            db.WebhookDeliveries.AddRange(await NewsAsync(db, webhook, booking, ct));
        }

        return await db.TrySaveAsync(ct) is SaveOutcome.Saved;
    }

    // All that it has not heard, and not only the last: two changes may be closer together than two looks.
    private async Task<IEnumerable<WebhookDelivery>> NewsAsync(TutorBookingDb db, Webhook webhook, Booking booking, CancellationToken ct)
    {
        var heard = await db.WebhookDeliveries.Where(delivery => delivery.WebhookId == webhook.Id && delivery.BookingId == booking.Id)
            .Select(delivery => delivery.EventId).ToListAsync(ct);
        var now = clock.GetCurrentInstant();
        return
            from happened in booking.Events
            where happened.At >= webhook.CreatedAt && !heard.Contains(happened.Id)
            orderby happened.Id
            select new WebhookDelivery
            {
                WebhookId = webhook.Id,
                BookingId = booking.Id,
                EventId = happened.Id,
                Type = WebhookPayload.TypeOf(happened.Kind),
                Payload = WebhookPayload.Of(booking, happened, webhook.PersonId),
                CreatedAt = now,
                DueAt = now,
            };
    }
}
