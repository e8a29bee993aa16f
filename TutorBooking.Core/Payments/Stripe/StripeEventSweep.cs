using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Stripe;

/// <summary>Forgets news that is too old to come again: Stripe repeats it for days, not for weeks.</summary>
internal sealed class StripeEventSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, IClock clock, ILogger<StripeEventSweep> log)
    : ForgettingSweep<StripeEvent>(databases, records, clock, log)
{
    private static readonly Duration Kept = Duration.FromDays(30);

    public override string Name => "old news from Stripe";

    protected override IQueryable<StripeEvent> Old(TutorBookingDb db, Instant now)
    {
        var past = now - Kept;
        return db.StripeEvents.Where(news => news.At < past);
    }
}
