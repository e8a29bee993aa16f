using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Stripe;

/// <summary>Forgets news that is too old to come again: Stripe repeats it for days, not for weeks.</summary>
public sealed class StripeEventSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, IClock clock, ILogger<StripeEventSweep> log)
    : Sweep(records, clock, log)
{
    private static readonly Duration Kept = Duration.FromDays(30);

    public override string Name => "old news from Stripe";

    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct)
    {
        var past = now - Kept;
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.StripeEvents.Where(news => news.At < past).ExecuteDeleteAsync(ct);
    }
}
