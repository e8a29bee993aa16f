using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors;

/// <summary>Gives a new installation something to teach. Once there is any subject, the list belongs to those who run it.</summary>
public sealed class FirstSubjects(IDbContextFactory<TutorBookingDb> databases) : IHostedLifecycleService
{
    private static readonly (string Name, string Mark)[] All =
    [
        ("Mathematics", "x²"), ("Physics", "m/s"), ("Chemistry", "H₂O"), ("Biology", "ACG"), ("Statistics", "±"), ("Programming", "{ }"),
        ("English", "th"), ("French", "ç"), ("Spanish", "ñ"), ("German", "ß"), ("Economics", "%"), ("Music theory", "¾"),
    ];

    public async Task PrepareAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Subjects.AnyAsync(ct)) return;

        db.Subjects.AddRange(All.Select(subject => new Subject { Name = subject.Name, Mark = subject.Mark }));

        // Of two nodes that start at once, one adds them; the names are unique.
        await db.TrySaveAsync(ct);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => PrepareAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
