using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Lets go of records that have left the window and counts their tutors anew: who is no longer listed gets no lesson that would do it.</summary>
/// <remarks>Two at once do no harm: both come to the same number.</remarks>
public sealed partial class ReliabilitySweep(IDbContextFactory<TutorBookingDb> databases, IClock clock, ILogger<ReliabilitySweep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Answers of how many people records were let go.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var people = await DueAsync(now, ct);
        foreach (var person in people)
        {
            await LetGoAsync(person, now, ct);
        }

        return people.Count;
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

    private async Task<List<UserId>> DueAsync(Instant now, CancellationToken ct)
    {
        var since = now - Reliability.Window;
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.ReliabilityRecords.Where(record => record.At < since).Select(record => record.PersonId).Distinct().ToListAsync(ct);
    }

    private async Task LetGoAsync(UserId person, Instant now, CancellationToken ct)
    {
        var since = now - Reliability.Window;
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.TrySaveAsync(
            async () =>
            {
                await db.ReliabilityRecords.Where(record => record.PersonId == person && record.At < since).ExecuteDeleteAsync(ct);
                await db.CountReliabilityAsync(person, now, ct);
            },
            ct);
    }

    [LoggerMessage(LogLevel.Error, "The sweep of old reliability records failed and will be tried again")]
    private partial void LogFailure(Exception failure);
}
