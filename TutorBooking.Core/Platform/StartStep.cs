using Microsoft.Extensions.Hosting;

namespace TutorBooking.Core.Platform;

/// <summary>Something that must be done before the first request; the steps run one by one, in the order in which they are registered.</summary>
public abstract class StartStep : IHostedLifecycleService
{
    /// <summary>Runs at every start, so it adds what is missing and leaves alone what is there.</summary>
    public abstract Task PrepareAsync(CancellationToken ct);

    public Task StartingAsync(CancellationToken cancellationToken) => PrepareAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
