using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TutorBooking.Core.Demo;

/// <summary>Lets the demo's people in before the first request, where the settings want them.</summary>
internal sealed class DemoStart(DemoData demo, IOptions<DemoOptions> options) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) =>
        options.Value.Enabled is true ? demo.PrepareAsync(cancellationToken) : Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
