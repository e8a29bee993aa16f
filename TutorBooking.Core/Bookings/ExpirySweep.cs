using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Ends the requests that nobody answered in time. Two at once do no harm: each booking's version lets one of them through.</summary>
public sealed partial class ExpirySweep(
    IDbContextFactory<TutorBookingDb> databases, OutboxSignal outbox, IClock clock, ILogger<ExpirySweep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Ends every request whose time is up, and answers how many this sweep ended.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var ended = 0;
        foreach (var id in await DueAsync(now, ct))
        {
            ended += await TryExpireAsync(id, now, ct) ? 1 : 0;
        }

        if (ended > 0)
        {
            outbox.Wake();
        }

        return ended;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            await TryAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await RunAsync(ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            LogFailure(failure);
        }
    }

    // One that cannot be ended stands in nobody's way, and is met again by the next sweep.
    private async Task<bool> TryExpireAsync(BookingId id, Instant now, CancellationToken ct)
    {
        try
        {
            return await ExpireAsync(id, now, ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            LogBookingFailure(failure, id.Value);
            return false;
        }
    }

    private async Task<List<BookingId>> DueAsync(Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Bookings
            .Where(booking => booking.Status == BookingStatus.Pending && booking.ExpiresAt <= now)
            .OrderBy(booking => booking.ExpiresAt).Select(booking => booking.Id).ToListAsync(ct);
    }

    private async Task<bool> ExpireAsync(BookingId id, Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var booking = await db.Bookings.ForChange().SingleOrDefaultAsync(b => b.Id == id, ct);
        if (booking is null || booking.Expire(now) is not null) return false;

        db.Outbox.AddRange(BookingMessages.Of(booking, now));
        return await db.TrySaveAsync(ct) is SaveOutcome.Saved;
    }

    [LoggerMessage(LogLevel.Error, "Booking {BookingId} could not be ended and will be tried again")]
    private partial void LogBookingFailure(Exception failure, long bookingId);

    [LoggerMessage(LogLevel.Error, "The sweep of unanswered requests failed and will be tried again")]
    private partial void LogFailure(Exception failure);
}
